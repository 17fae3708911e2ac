import { describe, expect, it } from 'vitest';
import type { LoopRun } from '../../../contract/api.ts';
import type { ServerEvent } from '../../../contract/events.ts';
import type { Answer } from '../../../lib/api.ts';
import { createWatcher } from './watching.ts';

const run = (state: LoopRun['state'], id = 7): LoopRun => ({ id, state, created_at_ms: 1, finished_at_ms: null, failure: '', source: 'x', result: null });
const changed = (state: LoopRun['state'], id = 7): ServerEvent => ({ type: 'loop.changed', data: { id, state, created_at_ms: 1 } }) as ServerEvent;
const ok = (value: LoopRun): Promise<Answer<LoopRun>> => Promise.resolve({ ok: true, value });
const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

function watcher(end: LoopRun['state'] = 'done') {
  const asked: string[] = [];
  const made = createWatcher({
    create: (source) => { asked.push(`create ${source}`); return ok(run('queued')); },
    fetch: (id) => { asked.push(`fetch ${id}`); return ok(run(end)); },
    cancel: (id) => { asked.push(`cancel ${id}`); return ok(run('cancelled')); },
  });
  return { ...made, asked };
}

describe('watching a program', () => {
  it('goes from the click to its end', async () => {
    const one = watcher();
    await one.watch('x');
    one.event(changed('running'));
    expect(one.store.get()).toMatchObject({ state: 'shown', run: { state: 'running' } });
    one.event(changed('done', 8));
    one.event(changed('done'));
    await tick();
    expect(one.store.get()).toMatchObject({ run: { state: 'done' } });
    expect(one.asked).toEqual(['create x', 'fetch 7']);
    one.event(changed('running'));
    expect(one.store.get()).toMatchObject({ run: { state: 'done' } });
  });

  it('hears of an end that is told before the answer', async () => {
    const one = watcher();
    const sent = one.watch('x');
    one.event(changed('done'));
    await sent;
    await tick();
    expect(one.store.get()).toMatchObject({ run: { state: 'done' } });
  });

  it('fetches what it missed, and stops when asked', async () => {
    const one = watcher('running');
    await one.watch('x');
    one.catchUp();
    await tick();
    expect(one.store.get()).toMatchObject({ run: { state: 'running' } });
    await one.cancel();
    expect(one.store.get()).toMatchObject({ run: { state: 'cancelled' } });
    await one.cancel();
    one.catchUp();
    expect(one.asked).toEqual(['create x', 'fetch 7', 'cancel 7']);
  });

  it('tells why it was refused, and can be asked again', async () => {
    const made = createWatcher({ create: () => Promise.resolve({ ok: false, trouble: { kind: 'offline' } }), fetch: () => ok(run('done')), cancel: () => ok(run('done')) });
    await made.watch('x');
    expect(made.store.get()).toEqual({ state: 'refused', trouble: { kind: 'offline' } });
    await made.watch('x');
    expect(made.store.get().state).toBe('refused');
  });
});
