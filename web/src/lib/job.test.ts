import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Measurement, MeasurementSummary } from '../contract/api.ts';
import type { ServerEvent } from '../contract/events.ts';
import type { Answer, Trouble } from './api.ts';
import { createJob, follow, isActive, rowOf, stateOf, withNews, type Kind } from './job.ts';

const heard = { events: new Set<(event: ServerEvent) => void>(), returns: new Set<() => void>() };
const keep = <T>(set: Set<T>) => (one: T) => {
  set.add(one);
  return () => set.delete(one);
};
vi.mock('./connection.ts', () => ({ onEvent: (one: (event: ServerEvent) => void) => keep(heard.events)(one), onReturn: (one: () => void) => keep(heard.returns)(one) }));

type State = Measurement['state'];
type Wanted = Pick<Kind<'measurement', string, Measurement, readonly number[]>, 'merge' | 'later' | 'also'>;

const summary = (state: State, id = 7): MeasurementSummary => ({
  id, problem: 'two', title: 'Two', language: 'cpp', form: 'program', submission: null, created_at_ms: id, state, claim: { time: 'n', space: null }, compiled: null, kind: null, time: null, space: null,
});
const row = (state: State, id = 7, more: Partial<Measurement> = {}): Measurement => ({ ...summary(state, id), source: 'x', compile_output: '', failure: '', finished_at_ms: null, measured: null, ...more });
const changed = (state: State, id = 7): ServerEvent => ({ type: 'measurement.changed', data: summary(state, id) });
const step = (n: number, id = 7): ServerEvent => ({ type: 'measurement.progress', data: { id, shape: 'random', n, done: 0 } });
const turns = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const offline: Trouble = { kind: 'offline' };

/** A job whose server answers what the test says; to `create` and, when `slow`, to `fetch` when it says so. Progress is the steps that were told. */
function world(wanted: Wanted = {}) {
  const server = { state: 'done' as State, trouble: null as Trouble | null, slow: false, asked: [] as string[] };
  const waiting: ((answer: Answer<Measurement>) => void)[] = [];
  const answer = (value: Measurement): Answer<Measurement> => (server.trouble ? { ok: false, trouble: server.trouble } : { ok: true, value });
  const later = (): Promise<Answer<Measurement>> => new Promise((resolve) => waiting.push(resolve));
  const job = createJob<'measurement', string, Measurement, readonly number[]>({
    noun: 'measurement',
    create: (body) => {
      server.asked.push(`create ${body}`);
      return later();
    },
    fetch: async (id) => {
      server.asked.push(`fetch ${id}`);
      return server.slow ? later() : answer(row(server.state, id));
    },
    cancel: async (id) => {
      server.asked.push(`cancel ${id}`);
      return answer(row(server.state, id));
    },
    after: (shown, steps) => ({ ...shown, progress: [...(shown.progress ?? []), ...steps.map(({ data }) => data.n)] }),
    ...wanted,
  });
  const shown = (): readonly unknown[] => {
    const now = job.store.get();
    return now.state === 'shown' ? [now.row.id, now.row.state, now.progress] : [now.state];
  };
  return { job, server, shown, answer: (value: Measurement, at = 0) => waiting.splice(at, 1)[0]!({ ok: true, value }), refuse: () => waiting.shift()!({ ok: false, trouble: offline }) };
}

/** One that was created and adopted. */
async function begun(wanted: Wanted = {}) {
  const made = world(wanted);
  const sent = made.job.create('a');
  made.answer(row('queued'));
  await sent;
  return made;
}

describe('from the click to the end', () => {
  test('every state is shown, and the end is fetched whole', async () => {
    const { job, server, shown, answer } = world();
    expect([shown(), isActive(job.store.get()), stateOf(job.store.get())]).toEqual([['idle'], false, 'idle']);
    const sent = job.create('a');
    expect([shown(), isActive(job.store.get())]).toEqual([['sending'], true]);
    answer(row('queued'));
    await sent;
    expect(shown()).toEqual([7, 'queued', null]);
    job.event(changed('running'));
    expect(shown()).toEqual([7, 'running', null]);
    job.event(step(8));
    job.event(step(16));
    expect([shown(), isActive(job.store.get()), stateOf(job.store.get())]).toEqual([[7, 'running', [8, 16]], true, 'running']);
    job.event(changed('done'));
    expect(shown()).toEqual([7, 'running', [8, 16]]); // as it was, until the whole has come
    await turns();
    expect([shown(), isActive(job.store.get()), rowOf(job.store.get())?.state]).toEqual([[7, 'done', null], false, 'done']);
    expect(server.asked).toEqual(['create a', 'fetch 7']);
  });

  test('a step of one that waits says that it runs', async () => {
    const { job, shown } = await begun();
    job.event(step(8));
    expect(shown()).toEqual([7, 'running', [8]]);
  });

  test('handed back, it begins anew', async () => {
    const { job, shown } = await begun();
    job.event(step(8));
    job.event(changed('queued'));
    expect(shown()).toEqual([7, 'queued', null]);
    job.event(changed('running'));
    expect(shown()).toEqual([7, 'running', null]);
  });

  test('refused, it says why, and can be asked for again or left', async () => {
    const { job, shown, answer, refuse } = world();
    const sent = job.create('a');
    refuse();
    await sent;
    expect(job.store.get()).toEqual({ state: 'refused', what: 'create', trouble: offline });
    job.leave();
    expect(shown()).toEqual(['idle']);
    const again = job.create('b');
    answer(row('queued'));
    await again;
    expect(shown()).toEqual([7, 'queued', null]);
  });

  test.each([
    ['of others', [changed('done', 8), step(8, 8)]],
    ['of other nouns', [{ type: 'loop.changed', data: { id: 7, state: 'done', created_at_ms: 1 } }, { type: 'problems.changed', data: {} }] as readonly ServerEvent[]],
  ])('news %s change nothing', async (_name, events) => {
    const { job, server } = await begun();
    const before = job.store.get();
    events.forEach(job.event);
    expect(job.store.get()).toBe(before);
    expect(server.asked).toEqual(['create a']);
  });
});

describe('what is told before the answer', () => {
  test.each([
    ['an end', [changed('running'), changed('done')], [7, 'done', null]],
    ['steps', [changed('running'), step(8), step(16)], [7, 'running', [8, 16]]],
    ['that of others', [changed('done', 8), step(8, 8)], [7, 'queued', null]],
  ])('%s', async (_name, events, expected) => {
    const { job, answer, shown } = world();
    const sent = job.create('a');
    events.forEach(job.event);
    answer(row('queued'));
    await sent;
    await turns();
    expect(shown()).toEqual(expected);
  });

  test('of very many the last are kept, and nothing of what was told before it was asked for', async () => {
    const { job, answer, shown } = await begun();
    job.event(changed('done', 9));
    const sent = job.create('b');
    for (let n = 0; n < 1000; n++) job.event(step(n, 9));
    answer(row('queued', 9));
    await sent;
    const [, state, steps] = shown();
    expect([state, (steps as readonly number[]).length, (steps as readonly number[]).at(-1)]).toEqual(['running', 256, 999]);
  });
});

describe('of several that were asked for', () => {
  test('the last is shown, in whichever order the answers come', async () => {
    const { job, answer, shown } = world();
    const sent = [job.create('a'), job.create('b')];
    answer(row('queued', 8), 1);
    answer(row('queued', 7));
    await Promise.all(sent);
    expect(shown()).toEqual([8, 'queued', null]);
  });

  test('one of the past takes the place of one that is sent, and going back that of both', async () => {
    const { job, answer, shown } = world();
    const first = job.create('a');
    await job.show(3);
    answer(row('queued'));
    await first;
    expect(shown()).toEqual([3, 'done', null]);
    const second = job.create('b');
    job.leave();
    answer(row('queued'));
    await second;
    expect(shown()).toEqual(['idle']);
  });

  test('while one of the past is fetched, what is shown stays', async () => {
    const { job, server, answer, shown } = await begun();
    server.slow = true;
    const sent = job.show(3);
    job.event(step(8));
    expect(shown()).toEqual([7, 'running', [8]]);
    answer(row('done', 3));
    await sent;
    expect(shown()).toEqual([3, 'done', null]);
  });

  test('one that cannot be fetched is said', async () => {
    const { job, server } = world();
    server.trouble = offline;
    await job.show(3);
    expect(job.store.get()).toEqual({ state: 'refused', what: 'show', trouble: offline });
  });
});

describe('an end', () => {
  test('is not undone by late news, answers or steps', async () => {
    const { job, server, answer, shown } = await begun();
    server.slow = true;
    job.catchUp();
    job.event(changed('done'));
    answer(row('done'), 1);
    await turns();
    answer(row('running')); // of before
    await turns();
    job.event(changed('queued'));
    job.event(step(32));
    expect(shown()).toEqual([7, 'done', null]);
  });

  test('that cannot be fetched now is when the connection is back', async () => {
    const { job, server, shown } = await begun();
    server.trouble = offline;
    job.event(changed('done'));
    await turns();
    expect(shown()).toEqual([7, 'queued', null]);
    server.trouble = null;
    job.catchUp();
    await turns();
    expect(shown()).toEqual([7, 'done', null]);
  });

  test('that a busy server cannot tell now is asked for again a little later', async () => {
    const { job, server, shown } = await begun();
    server.trouble = { kind: 'busy', message: 'later', retry_after_ms: 5 };
    job.event(changed('done'));
    await turns();
    server.trouble = null;
    await vi.waitFor(() => expect(shown()).toEqual([7, 'done', null]));
    expect(server.asked).toEqual(['create a', 'fetch 7', 'fetch 7']);
  });

  test('of one that was removed meanwhile is said', async () => {
    const { job, server } = await begun();
    server.trouble = { kind: 'missing', message: 'gone' };
    job.catchUp();
    await turns();
    expect(job.store.get()).toMatchObject({ state: 'refused', what: 'show', trouble: { kind: 'missing' } });
  });

  test('only what is under way is caught up with, and its progress stays', async () => {
    const { job, server, shown } = await begun();
    job.event(step(8));
    server.state = 'running';
    job.catchUp();
    await turns();
    expect(shown()).toEqual([7, 'running', [8]]);
    server.state = 'done';
    job.catchUp();
    await turns();
    job.catchUp();
    await turns();
    expect(server.asked).toEqual(['create a', 'fetch 7', 'fetch 7']);
  });
});

describe('cancelling', () => {
  test('what is under way, once', async () => {
    const { job, server, shown } = await begun();
    server.state = 'cancelled';
    expect(await job.cancel()).toBeNull();
    expect(shown()).toEqual([7, 'cancelled', null]);
    expect(await job.cancel()).toBeNull();
    expect(server.asked).toEqual(['create a', 'cancel 7']);
  });

  test('that its worker has yet to hear of: the end is told', async () => {
    const { job, server, shown } = await begun();
    job.event(step(8));
    server.state = 'running';
    await job.cancel();
    expect(shown()).toEqual([7, 'running', [8]]);
    server.state = 'cancelled';
    job.event(changed('cancelled'));
    await turns();
    expect(shown()).toEqual([7, 'cancelled', null]);
  });

  test('that is refused says why', async () => {
    const { job, server, shown } = await begun();
    server.trouble = offline;
    expect(await job.cancel()).toEqual(offline);
    expect(shown()).toEqual([7, 'queued', null]);
  });
});

describe('what a kind may want', () => {
  test('steps shown together, before what comes after them', async () => {
    let flush = (): void => undefined;
    const { job, shown } = await begun({ later: (what) => (flush = what) });
    let drawn = 0;
    job.store.subscribe(() => drawn++);
    for (let n = 1; n <= 3; n++) job.event(step(n));
    expect(drawn).toBe(0);
    flush();
    expect([drawn, shown()]).toEqual([1, [7, 'running', [1, 2, 3]]]);
    job.event(step(4));
    job.event(changed('running'));
    expect(shown()).toEqual([7, 'running', [1, 2, 3, 4]]);
    flush();
    expect(shown()).toEqual([7, 'running', [1, 2, 3, 4]]);
  });

  test('to keep what the page knows of the same row, and of no other', async () => {
    const { job } = await begun({ merge: (known, next) => ({ ...next, source: `${known.source}+` }) });
    job.event(changed('running'));
    expect(rowOf(job.store.get())?.source).toBe('x+');
    await job.show(3);
    expect(rowOf(job.store.get())?.source).toBe('x');
  });

  test('that of another tab, when it is newer', async () => {
    const { job, server, answer, shown } = await begun({ also: ({ problem }) => problem === 'two' });
    job.event(changed('queued', 6));
    expect(server.asked).toEqual(['create a']);
    server.state = 'queued';
    job.event(changed('queued', 8));
    await turns();
    expect(shown()).toEqual([8, 'queued', null]);
    // While one is sent, nobody knows whether it is this one.
    const sent = job.create('b');
    job.event(changed('queued', 9));
    answer(row('queued', 9));
    await sent;
    expect([shown(), server.asked]).toEqual([[9, 'queued', null], ['create a', 'fetch 8', 'create b']]);
  });
});

describe('follow', () => {
  beforeEach(() => {
    heard.events.clear();
    heard.returns.clear();
  });

  test('events and returns are heard until it stops', async () => {
    const { job, server, shown } = await begun();
    const stop = follow(job);
    heard.events.forEach((hear) => hear(step(8)));
    expect(shown()).toEqual([7, 'running', [8]]);
    heard.returns.forEach((back) => back());
    await turns();
    expect(server.asked).toEqual(['create a', 'fetch 7']);
    stop();
    expect([heard.events.size, heard.returns.size]).toEqual([0, 0]);
  });

  test.each([
    ['what was there when the page is opened is shown', 5, false, false, [5, 'done', null]],
    ['nothing was there', null, false, false, ['idle']],
    ['not when something was asked for meanwhile', 5, true, false, ['sending']],
    ['not when the page was left meanwhile', 5, false, true, ['idle']],
  ])('%s', async (_name, newest, asks, leaves, expected) => {
    const { job, shown } = world();
    const stop = follow(job, async () => newest);
    if (asks) void job.create('a');
    if (leaves) stop();
    await turns();
    expect(shown()).toEqual(expected);
  });
});

describe('withNews', () => {
  const list = (...ids: readonly number[]) => ids.map((id) => row('queued', id));
  test.each([
    ['a new one stands first', list(9, 8), row('queued', 10), false, [[10, 'queued'], [9, 'queued'], [8, 'queued']]],
    ['a known one takes its place', list(9, 8), row('running', 8), true, [[9, 'queued'], [8, 'running']]],
    ['queued after the end', [row('failed', 8)], row('queued', 8), false, [[8, 'failed']]],
    ['running after the end', [row('done', 8)], row('running', 8), false, [[8, 'done']]],
    ['handed back by a worker that died', [row('running', 8)], row('queued', 8), false, [[8, 'queued']]],
    ['the end', [row('queued', 8)], row('failed', 8), false, [[8, 'failed']]],
    ['one that is older than the list comes with its page', list(9, 8), row('queued', 2), true, [[9, 'queued'], [8, 'queued']]],
    ['or has its place where all are shown', list(9, 8), row('queued', 2), false, [[9, 'queued'], [8, 'queued'], [2, 'queued']]],
  ])('%s', (_name, known, news, more, expected) => expect(withNews(known, news, more).map(({ id, state }) => [id, state])).toEqual(expected));
});
