import { expect, test } from 'vitest';
import { targetWords } from './words.ts';

test.each([
  ['all of it', { role: 'Backend engineer', level: 'senior', due_on: '2027-03-01', minutes_a_day: 20 }, 'Backend engineer · senior · 2027-03-01, in 3 days · 20 minutes a day'],
  ['a day alone', { role: null, level: null, due_on: '2027-02-26', minutes_a_day: null }, '2027-02-26, today'],
  ['one that has passed', { role: 'SRE', level: null, due_on: '2027-02-25', minutes_a_day: null }, 'SRE · 2027-02-25, 1 day ago'],
] as const)('a target in words: %s', (_, target, words) => {
  expect(targetWords(target, '2027-02-26')).toBe(words);
});
