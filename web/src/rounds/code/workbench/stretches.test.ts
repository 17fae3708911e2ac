import { describe, expect, test } from 'vitest';
import type { Test } from '../../../contract/api.ts';
import { stretchesOf } from './stretches.ts';

const testOf = (ordinal: number, rest: Partial<Test> = {}): Test => ({
  ordinal, name: `t${ordinal}`, kind: 'secret', verdict: 'AC', cpu_ms: 1, wall_ms: 1, memory_bytes: 1, exit_code: 0, signal: null, score: null, max_score: null, feedback: '', input: null, output: null, expected: null,
  stderr: null, truncated: false, ...rest,
});
const told = (tests: readonly Test[], total: number): string[] => stretchesOf(tests, total).map((s) => `${s.first}-${s.last}: ${s.tests.length} ended, ${s.failed} failed, ${s.telling?.ordinal ?? 'none'}`);

describe('stretchesOf', () => {
  test('the first failure tells of its stretch, else the slowest', () => {
    const tests = Array.from({ length: 250 }, (_, i) => testOf(i + 1, { cpu_ms: i === 4 ? 9 : 1, verdict: i === 7 || i === 8 ? 'WA' : 'AC' }));
    expect(told(tests, 250).slice(0, 4)).toEqual(['1-3: 3 ended, 0 failed, 1', '4-6: 3 ended, 0 failed, 5', '7-9: 3 ended, 2 failed, 8', '10-12: 3 ended, 0 failed, 10']);
    expect(told(tests, 250).at(-1)).toBe('250-250: 1 ended, 0 failed, 250');
  });

  test('each test is in one of them, at most a hundred, whatever the number', () => {
    for (const total of [1, 99, 100, 101, 201, 9_999, 10_000]) {
      const stretches = stretchesOf(Array.from({ length: total }, (_, i) => testOf(i + 1)), total);
      expect(stretches.length).toBeLessThanOrEqual(100);
      expect(stretches.flatMap((s) => s.tests.map((t) => t.ordinal))).toEqual(Array.from({ length: total }, (_, i) => i + 1));
      expect(stretches.every((s, i) => s.first === (stretches[i - 1]?.last ?? 0) + 1)).toBe(true);
    }
  });

  test('what has not ended yet is there, empty', () => {
    expect(told([testOf(1), testOf(4)], 400).slice(0, 3)).toEqual(['1-4: 2 ended, 0 failed, 1', '5-8: 0 ended, 0 failed, none', '9-12: 0 ended, 0 failed, none']);
    expect(stretchesOf([], 0)).toEqual([]);
  });
});
