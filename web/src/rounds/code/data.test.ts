import { expect, test } from 'vitest';
import type { SubmissionSummary } from '../../contract/api.ts';
import { withOlder, withSummary } from './data.ts';

const summary = (id: number, title = '', state: SubmissionSummary['state'] = 'queued'): SubmissionSummary => ({
  id, title, state, kind: 'submit', problem: 'two', language: 'cpp', form: 'program', created_at_ms: id, verdict: null, tests_done: 0, tests_total: 0, tests_passed: 0,
  cpu_ms: null, memory_bytes: null, score: null, max_score: null,
});
const list = (...ids: readonly number[]): readonly SubmissionSummary[] => ids.map((id) => summary(id));
const ids = (of: readonly SubmissionSummary[]): readonly number[] => of.map((one) => one.id);

test.each([
  ['the next page', list(9, 8), list(7, 6), [9, 8, 7, 6]],
  ['a page that came twice', list(9, 8, 7, 6), list(7, 6), [9, 8, 7, 6]],
  ['the first page', [], list(2, 1), [2, 1]],
  ['nothing older', list(2, 1), [], [2, 1]],
])('withOlder: %s', (_name, known, older, expected) => expect(ids(withOlder(known, older))).toEqual(expected));

test.each([
  ['a new one stands first', 10, [10, 9, 8]],
  ['a known one takes its place', 8, [9, 8]],
])('withSummary: %s', (_name, id, expected) => {
  const next = withSummary(list(9, 8), summary(id, 'changed'), true);
  expect(ids(next)).toEqual(expected);
  expect(next.find((one) => one.id === id)?.title).toBe('changed');
});

test.each([
  ['queued after the end', 'failed', 'queued', 'failed'],
  ['running after the end', 'done', 'running', 'done'],
  ['handed back by a worker that died', 'running', 'queued', 'queued'],
  ['the end', 'queued', 'failed', 'failed'],
] as const)('withSummary: %s', (_name, before, told, after) => {
  expect(withSummary([summary(9), summary(8, '', before)], summary(8, '', told), false).map(({ state }) => state)).toEqual(['queued', after]);
});

test.each([
  ['comes with its page', true, [9, 8]],
  ['has its place where all are shown', false, [9, 8, 2]],
])('withSummary: one that is older than the list %s', (_name, more, expected) => expect(ids(withSummary(list(9, 8), summary(2), more))).toEqual(expected));
