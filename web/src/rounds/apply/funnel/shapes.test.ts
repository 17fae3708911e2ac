import { describe, expect, test } from 'vitest';
import type { Funnel } from '../../../contract/api.ts';
import { comparisonWords, curveOf, flowsOf, rateWords } from './shapes.ts';

const rate = { rate: 0.5, low: 0.1, high: 0.9, few: true };
const stage = (name: Funnel['stages'][number]['stage'], reached: number, here: number): Funnel['stages'][number] => ({ stage: name, reached, here, from_before: rate });

describe('the flow', () => {
  test('what reached a stage went on, is here or ended', () => {
    const { nodes, flows } = flowsOf([stage('applied', 10, 3), stage('screen', 4, 1), stage('takehome', 0, 0)], 10, 300, 100);
    expect(nodes.map(({ height, on, here, ended }) => [height, on, here, ended])).toEqual([[100, 40, 30, 30], [40, 0, 10, 30], [0, 0, 0, 0]]);
    expect(flows).toEqual([{ d: 'M28.000000000000004 0H100V40H28.000000000000004Z' }]);
  });

  test('nothing sent is nothing drawn', () => {
    const { nodes, flows } = flowsOf([stage('applied', 0, 0), stage('screen', 0, 0)], 0, 300, 100);
    expect(nodes.every(({ height }) => height === 0)).toBe(true);
    expect(flows).toEqual([]);
  });
});

describe('the curve', () => {
  test('falls in steps, and its band comes back on the low side', () => {
    const curve = curveOf([{ days: 3, share: 0.75, low: 0.5, high: 0.9 }, { days: 9, share: 0.5, low: 0.2, high: 0.8 }], 300, 100);
    expect(curve.days).toBe(30);
    expect(curve.line).toBe('M0 0.0H30.0V25.0H90.0V50.0H300.0');
    expect(curve.band).toBe('M0 0.0H30.0V10.0H90.0V20.0H300.0V80.0H90.0V50.0H30.0V0.0H0Z');
  });

  test('without replies all wait', () => {
    expect(curveOf([], 300, 100).line).toBe('M0 0.0H300.0');
  });
});

test('in words', () => {
  expect(rateWords({ rate: 0.375, low: 0.218, high: 0.566, few: false })).toBe('38 % (22 to 57 %)');
  expect(rateWords({ rate: null, low: 0, high: 1, few: true })).toBe('nothing to count yet');
  expect(comparisonWords({ better: 'A', than: 'B', probability: 0.8, need: 'more', about_more_of_each: 40 })).toBe('A does better than B with a probability of 0.80; about 40 more of each would tell.');
  expect(comparisonWords({ better: 'A', than: 'B', probability: 0.999, need: 'none', about_more_of_each: 0 })).toBe('A does better than B with a probability above 0.99.');
});
