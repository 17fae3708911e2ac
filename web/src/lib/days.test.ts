import { expect, test } from 'vitest';
import { daysBetween, localInstant, today, whenWords } from './days.ts';

test('an instant in the time zone of this machine, to the minute', () => {
  const at = new Date(2026, 10, 27, 9, 5).getTime();
  expect(localInstant(at)).toBe('2026-11-27T09:05');
  expect(today(at)).toBe('2026-11-27');
});
// Over the end of a month, and over the night in which clocks are set.
test.each([['2026-03-28', '2026-03-30', 2], ['2026-11-30', '2026-12-01', 1], ['2026-11-30', '2026-11-27', -3], ['2026-11-30', '2026-11-30', 0]])('%s to %s', (from, to, days) =>
  expect(daysBetween(from, to)).toBe(days));
test.each([['2026-11-27', 'today'], ['2026-11-26', '1 day ago'], ['2026-12-01', 'in 4 days']])('%s is %s', (day, words) => expect(whenWords(day, '2026-11-27')).toBe(words));
