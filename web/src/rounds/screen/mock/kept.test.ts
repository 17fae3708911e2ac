import { expect, test } from 'vitest';
import { fieldsOf } from './kept.ts';
import type { Turn } from './mock.ts';

const turn: Turn = { prompt: { asks: 'A?', what: 'claim', limit_s: 60, points: [], claim: 3, level: 2 }, depth: 0, at_ms: 500.4, seconds: 50, silences: 2, longest_s: 9, nudges: 0, deeper: false, stopped: false, passed: false };

test('an answer as a rehearsal', () => {
  expect(fieldsOf(turn, { wall_ms: 1_000_000, began_ms: 999, round: 8 })).toEqual({ what: 'claim', asked: 'A?', at_ms: 1_000_500, seconds: 50, sitting: 999, round: 8, claim: 3, level: 2, note: 'Silences: 2, the longest 9 s.' });
  expect(fieldsOf({ ...turn, prompt: { asks: 'B?', what: 'question', limit_s: 60, points: [], question: 'x' }, silences: null, passed: true }, { wall_ms: 0, began_ms: 1, round: null })).toEqual({
    what: 'question', asked: 'B?', at_ms: 500, seconds: 50, sitting: 1, question: 'x', grade: 1, note: 'No answer.',
  });
});
