import { expect, test } from 'vitest';
import { pointsNote, topicWord } from './words.ts';

test('what is kept of the ticks', () => {
  expect(pointsNote(['a', 'b', 'c'], new Set([0, 2]))).toBe('2 of 3 points said.\nNot said:\n- b');
  expect(pointsNote(['a'], new Set([0]))).toBe('1 of 1 points said.');
});

test('topics', () => {
  expect([topicWord('css'), topicWord('cobol'), topicWord(null)]).toEqual(['CSS', 'cobol', '']);
});
