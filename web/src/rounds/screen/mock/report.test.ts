import { expect, test } from 'vitest';
import { CLOSING, type Turn } from './mock.ts';
import { practiceOf, remarks, toPractise } from './report.ts';

const turn = (rest: Partial<Turn>): Turn => ({ prompt: { asks: 'A', what: 'question', limit_s: 60, points: [] }, depth: 0, at_ms: 0, seconds: 50, silences: 0, longest_s: 0, nudges: 0, deeper: false, stopped: false, passed: false, ...rest });

test('what is said about an answer', () => {
  expect(remarks(turn({}))).toEqual([]);
  expect(remarks(turn({ passed: true, seconds: 0 }))).toEqual(['You had no answer.']);
  expect(remarks(turn({ seconds: 9, deeper: true }))).toEqual([expect.stringContaining('stayed short')]);
  expect(remarks(turn({ deeper: true, silences: 2, longest_s: 9, nudges: 1 }))).toEqual([expect.stringContaining('short at first'), '2 silences of 4 s or more, the longest 9 s.', 'You were nudged once.']);
  expect(remarks(turn({ seconds: 80 }))).toEqual(['It was 20 s longer than meant.']);
  expect(remarks(turn({ seconds: 120, stopped: true }))).toEqual(['It was so long that you were stopped.']);
  expect(remarks(turn({ silences: null, longest_s: null }))).toEqual([]);
});

test('what to practise, the worst first', () => {
  const [good, passed, poor, short] = [turn({}), turn({ passed: true }), turn({ seconds: 55 }), turn({ seconds: 4 })];
  expect(toPractise([good, short, poor, passed], [4, null, 2, null])).toEqual([passed, poor, short]);
  expect(toPractise([short], [3])).toEqual([]);
  expect(toPractise([turn({ prompt: CLOSING, seconds: 2 })], [null])).toEqual([]);
});

test('where it is practised', () => {
  const of = (more: object, set?: string): string | null => practiceOf(turn({ prompt: { asks: '', what: 'other', limit_s: 1, points: [], ...more } }), set);
  expect([of({ claim: 3 }), of({ script: 1 }), of({ question: 'x' }, 'explain'), of({ question: 'x' }, 'story'), of({})]).toEqual(['/screen/cross/3', '/screen/scripts/1', '/screen/explain/x', '/story/questions/x', null]);
});
