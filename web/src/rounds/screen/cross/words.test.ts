import { expect, test } from 'vitest';
import { levelWords } from './words.ts';

test('a level in words', () => {
  const level = { level: 1, heat: 'never' as const, ever: false, times: 0, grade: null, at_ms: null };
  expect(levelWords(level)).toBe('never asked');
  expect(levelWords({ ...level, heat: 'shaky', times: 1, grade: 2, at_ms: 1 })).toBe('shaky, asked once');
  expect(levelWords({ ...level, heat: 'shaky', times: 5, ever: true, grade: 1, at_ms: 1 })).toBe('shaky, asked 5 times, defended before');
  expect(levelWords({ ...level, heat: 'defended', times: 2, ever: true, grade: 4, at_ms: 1 })).toBe('defended, asked twice');
});
