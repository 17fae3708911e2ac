import { describe, expect, test } from 'vitest';
import { answerWords, caveats, claimWords, endWords, formatCount, formatSeconds, formatShort, measureWords, notation, slopeWords, spaceChoices, timeChoices } from './words.ts';

test.each([
  ['n^2 log n', 'n² log n'], ['n log^2 n', 'n log² n'], ['n sqrt n', 'n √n'], ['2^n', '2ⁿ'], ['1.62^n', '1.62ⁿ'], ['n^3', 'n³'], ['n^1.5', 'n^1.5'], ['n!', 'n!'],
  ['1, log n or sqrt n, cannot tell', '1, log n or √n, cannot tell'],
])('%s is written %s', (text, written) => expect(notation(text)).toBe(written));

test('every choice has a title of its own, and "I don’t know" is one', () => {
  for (const choices of [timeChoices, spaceChoices]) {
    expect(new Set(choices.map((one) => one.title)).size).toBe(choices.length);
    expect(choices.at(-1)?.id).toBe('unknown');
  }
});

test.each([
  [{ said: 'n log n', outcome: 'class' as const }, 'O(n log n)'],
  [{ said: 'n or n log n, cannot tell', outcome: 'family' as const }, 'n or n log n, cannot tell'],
  [{ said: '?', outcome: 'none' as const }, 'Cannot tell'],
  [{ said: null, outcome: 'none' as const }, 'Cannot tell'],
])('%o is told as %s', (answer, words) => expect(answerWords(answer)).toBe(words));

test('of a function the calls alone are measured', () => {
  expect([measureWords('counted', 'program'), measureWords('counted', 'function')]).toEqual(['work is counted in basic blocks of the program, which is exact', 'work is counted in basic blocks of its calls alone, which is exact']);
  expect([measureWords('timed', 'program'), measureWords('timed', 'function')]).toEqual(['CPU time above what starting costs', 'CPU time of its calls alone']);
});

test('claims', () => expect([claimWords('n^2'), claimWords(null)]).toEqual(['O(n²)', 'you did not say']));

test('figures', () => {
  expect([formatCount(150000), formatCount(8)]).toEqual(['150 000', '8']);
  expect([formatShort(999), formatShort(1234567), formatShort(999_999)]).toEqual(['999', '1.23M', '1M']);
  expect([formatSeconds(0.01234), formatSeconds(1.5)]).toEqual(['12.3 ms', '1.5 s']);
  expect(slopeWords(1, 0.9, 1.1)).toBe('Doubling n multiplies the work by 2.0 (slope 1.00, between 0.90 and 1.10).');
});

describe('why it ended', () => {
  const end = { end_n: 8192, trouble: 'exit code 1: ValueError' };
  test.each([
    ['failed' as const, 'failed at n = 8 192: exit code 1: ValueError'],
    ['slow' as const, 'stopped at n = 8 192: it took too long'],
    ['memory' as const, 'ran out of memory at n = 8 192'],
    ['whole' as const, null],
    ['enough' as const, null],
  ])('%s', (how, words) => expect(endWords({ ...end, end: how })).toBe(words));
});

test('what to know before believing it', () => {
  const measured = { kind: 'timed' as const, note: 'it left no count', noise: 0.4 } as Parameters<typeof caveats>[0];
  expect(caveats(measured)).toHaveLength(3);
  expect(caveats({ ...measured, kind: 'counted', note: '', noise: 0 })).toEqual([]);
});
