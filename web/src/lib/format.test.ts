import { expect, test } from 'vitest';
import { clock, dayShort, dayTime, formatAgo, formatBytes, formatElapsed, formatExact, formatMs, percent, percentGot, percentSpan, plural, sentence } from './format.ts';

test.each([[0, '0 ms'], [999, '999 ms'], [1000, '1.00 s'], [2345, '2.35 s'], [12_340, '12.3 s']])('%d ms', (ms, text) => expect(formatMs(ms)).toBe(text));
test.each([[0, '0 B'], [1023, '1023 B'], [1024, '1 KiB'], [1536, '1.5 KiB'], [268435456, '256 MiB'], [1048575, '1 MiB'], [2 ** 40, '1024 GiB']])('%d B', (bytes, text) =>
  expect(formatBytes(bytes)).toBe(text));
test.each([[0, '0:00'], [-5, '0:00'], [754_000, '12:34'], [3_723_000, '1:02:03']])('%d elapsed', (ms, text) => expect(formatElapsed(ms)).toBe(text));
test.each([[5_000, 'just now'], [30_000, '30 seconds ago'], [90_000, '1 minute ago'], [7_200_000, '2 hours ago'], [86_400_000, 'yesterday']])('%d ago', (past, text) =>
  expect(formatAgo(1e12 - past, 1e12)).toBe(text));
test('a time of the future is now', () => expect(formatAgo(2e12, 1e12)).toBe('just now'));
test.each([
  ['the disk is full', 'The disk is full.'],
  ['The server answered 500.', 'The server answered 500.'],
  ['who are you? Log in', 'Who are you? Log in.'],
  ['/srv/problems/two: Permission denied', '/srv/problems/two: Permission denied.'],
  ['problem.yaml: no name', 'problem.yaml: no name.'],
  ['dryrun serve does not run', 'dryrun serve does not run.'],
  ['', ''],
])('%j is a sentence', (message, expected) => expect(sentence(message)).toBe(expected));
test('plural', () => expect([plural(1, 'test'), plural(2, 'test'), plural(0, 'try', 'tries')]).toEqual(['1 test', '2 tests', '0 tries']));
test.each([[0.666, 0, '67 %'], [1, 0, '100 %'], [0.1234, 1, '12.3 %']])('%d as percent', (share, digits, text) => expect(percent(share, digits)).toBe(text));
test.each([[0.9999, '99 %'], [0.57, '57 %'], [0.29, '29 %'], [0.005, '0 %'], [1, '100 %'], [0, '0 %']])('%d of all', (share, text) => expect(percentGot(share)).toBe(text));
test('a span', () => expect(percentSpan(0.218, 0.566)).toBe('22 to 57 %'));
test('times are by 24 hours, and the year is said when it is another one', () => {
  const at = new Date(2026, 10, 27, 15, 0, 7).getTime();
  expect([clock(at), dayShort(at), dayTime(at, at), dayTime(at, new Date(2027, 0, 1).getTime()), formatExact(at)])
    .toEqual(['15:00', 'Nov 27', 'Fri, Nov 27, 15:00', 'Fri, Nov 27, 2026, 15:00', 'Nov 27, 2026, 15:00:07']);
});
