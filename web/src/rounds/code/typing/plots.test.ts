import { expect, it } from 'vitest';
import { percentile } from './latency.ts';
import { lineOf, scaleOf, xOf } from './plots.ts';
import { reasonWords } from './words.ts';

it('a scale has room for all values and few marks', () => {
  expect(scaleOf([61, 12], 100)).toMatchObject({ most: 80, ticks: [0, 20, 40, 60, 80] });
  expect(scaleOf([161], 100).ticks).toEqual([0, 60, 120, 180]);
  expect(scaleOf([], 100)).toMatchObject({ most: 20, ticks: [0, 20] });
  expect(scaleOf([80], 100).y(20)).toBe(75);
});
it('points go from end to end', () => {
  expect([xOf(0, 3, 100), xOf(1, 3, 100), xOf(2, 3, 100), xOf(0, 1, 100)]).toEqual([0, 50, 100, 50]);
  expect(lineOf([[0, 1], [2, 3.25]])).toBe('M0.0 1.0L2.0 3.3');
});
it('percentiles are by nearest rank', () => {
  expect([percentile([4, 1, 3, 2], 50), percentile([4, 1, 3, 2], 95), percentile([7], 50), percentile([], 50)]).toEqual([2, 4, 7, null]);
});
it('a pair has its reasons', () => {
  const pair = { pair: '=>', right: 6, ms: 2700, missed: 2, mean_ms: 450, miss_rate: 0.25, cost: 1 };
  expect(reasonWords(pair, 190)).toBe('450 ms, you usually take 190 ms; missed 2 of 8');
  expect(reasonWords({ ...pair, missed: 0 }, 190)).toBe('450 ms, you usually take 190 ms');
  expect(reasonWords({ ...pair, mean_ms: 100 }, 190)).toBe('missed 2 of 8');
});
