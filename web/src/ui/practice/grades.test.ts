import { expect, test } from 'vitest';
import { gradeWord, suggestedGrade } from './grades.ts';

test('what the ticks suggest', () => {
  expect(suggestedGrade(0, 5, 60, 75)).toBe(1);
  expect(suggestedGrade(1, 5, 60, 75)).toBe(1);
  expect(suggestedGrade(2, 5, 60, 75)).toBe(2);
  expect(suggestedGrade(3, 5, 60, 75)).toBe(2);
  expect(suggestedGrade(4, 5, 60, 75)).toBe(3);
  expect(suggestedGrade(5, 5, 75, 75)).toBe(4);
  expect(suggestedGrade(5, 5, 76, 75)).toBe(3);
  expect(suggestedGrade(2, 3, 10, 75)).toBe(3);
  expect(suggestedGrade(0, 0, 10, 75)).toBe(2);
});

test('grades in words', () => {
  expect(gradeWord(3)).toBe('well');
  expect(gradeWord(null)).toBe('not graded');
});
