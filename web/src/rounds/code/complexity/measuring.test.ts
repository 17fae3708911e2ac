import { expect, test } from 'vitest';
import type { Measurement, NewMeasurement } from '../../../contract/api.ts';
import type { ServerEvent } from '../../../contract/events.ts';
import type { Answer } from '../../../lib/api.ts';
import { withMeasurement } from './data.ts';
import { createMeasurer } from './measuring.ts';

const body: NewMeasurement = { problem: 'two', language: 'cpp', source: 'x', submission: null, claim: { time: 'n', space: null } };
const measurement = (state: Measurement['state'], id = 7): Measurement => ({
  id, problem: 'two', title: 'Two', language: 'cpp', form: 'program', submission: null, created_at_ms: id, state, claim: body.claim, compiled: null, kind: null, time: null, space: null, source: 'x',
  compile_output: '', failure: '', finished_at_ms: null, measured: null,
});
const changed = (state: Measurement['state'], id = 7): ServerEvent => {
  const { source: _s, compile_output: _c, failure: _f, finished_at_ms: _t, measured: _m, ...summary } = measurement(state, id);
  return { type: 'measurement.changed', data: summary };
};
const progress = (n: number, id = 7): ServerEvent => ({ type: 'measurement.progress', data: { id, shape: 'random', n, done: n / 100 } });
const turns = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

function world() {
  const record = { current: measurement('done'), fetches: 0, cancelled: 0 };
  const waiting: ((answer: Answer<Measurement>) => void)[] = [];
  const measurer = createMeasurer({
    create: () => new Promise((resolve) => waiting.push(resolve)),
    fetch: async (id) => {
      record.fetches++;
      return { ok: true, value: { ...record.current, id } };
    },
    cancel: async () => {
      record.cancelled++;
      return { ok: true, value: measurement('cancelled') };
    },
  });
  const shown = () => {
    const now = measurer.store.get();
    return now.state === 'shown' ? [now.measurement.state, now.progress?.n ?? null] : [now.state];
  };
  return { measurer, record, answer: (a: Answer<Measurement>, at = 0) => waiting[at]!(a), shown };
}

test('from the claim to the answer', async () => {
  const { measurer, answer, record, shown } = world();
  expect(shown()).toEqual(['asking']);
  const sent = measurer.measure(body);
  expect(shown()).toEqual(['sending']);
  answer({ ok: true, value: measurement('queued') });
  await sent;
  expect(shown()).toEqual(['queued', null]);
  measurer.event(changed('running'));
  measurer.event(progress(8));
  measurer.event(progress(16, 99));
  expect(shown()).toEqual(['running', 8]);
  measurer.event(changed('queued')); // its worker has stopped
  expect(shown()).toEqual(['queued', null]);
  measurer.event(changed('done'));
  await turns();
  expect(shown()).toEqual(['done', null]);
  expect(record.fetches).toBe(1);
  measurer.event(progress(32)); // late news change nothing
  expect(shown()).toEqual(['done', null]);
});

test('an end that is told before the answer is not missed', async () => {
  const { measurer, answer, shown } = world();
  const sent = measurer.measure(body);
  measurer.event(changed('failed'));
  answer({ ok: true, value: measurement('queued') });
  await sent;
  await turns();
  expect(shown()).toEqual(['done', null]);
});

test('refused, it is asked again', async () => {
  const { measurer, answer, shown } = world();
  const sent = measurer.measure(body);
  answer({ ok: false, trouble: { kind: 'offline' } });
  await sent;
  expect(shown()).toEqual(['refused']);
  measurer.ask();
  expect(shown()).toEqual(['asking']);
});

test('what was asked for later is shown, and an answer that comes after going back is not', async () => {
  const { measurer, answer, shown } = world();
  const first = measurer.measure(body);
  await measurer.show(3);
  answer({ ok: true, value: measurement('queued') });
  await first;
  expect(shown()).toEqual(['done', null]);
  const second = measurer.measure(body);
  measurer.ask();
  answer({ ok: true, value: measurement('queued') }, 1);
  await second;
  expect(shown()).toEqual(['asking']);
});

test('only what is under way is stopped or caught up with', async () => {
  const { measurer, record, shown } = world();
  await measurer.show(7);
  await measurer.cancel();
  measurer.catchUp();
  expect([record.cancelled, record.fetches]).toEqual([0, 1]);
  record.current = measurement('running');
  await measurer.show(7);
  measurer.catchUp();
  await turns();
  expect(record.fetches).toBe(3);
  await measurer.cancel();
  expect(shown()).toEqual(['cancelled', null]);
});

test('the list keeps the newest first, and an end stays', () => {
  const list = [measurement('done', 2), measurement('running', 1)];
  const states = (next: ReturnType<typeof withMeasurement>) => next.map((one) => [one.id, one.state]);
  expect(states(withMeasurement(list, measurement('queued', 3)))).toEqual([[3, 'queued'], [2, 'done'], [1, 'running']]);
  expect(states(withMeasurement(list, measurement('running', 2)))).toEqual([[2, 'done'], [1, 'running']]);
  expect(states(withMeasurement(list, measurement('failed', 1)))).toEqual([[2, 'done'], [1, 'failed']]);
});
