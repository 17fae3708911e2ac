import { expect, test } from 'vitest';
import type { SubmissionSummary } from '../../contract/api.ts';
import { withOlder } from './data.ts';

const summary = (id: number): SubmissionSummary => ({
  id, title: '', state: 'queued', kind: 'submit', problem: 'two', language: 'cpp', form: 'program', created_at_ms: id, verdict: null, tests_done: 0, tests_total: 0, tests_passed: 0,
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
