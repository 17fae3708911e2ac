import { describe, expect, it } from 'vitest';
import { Drill } from './drill.ts';
import { consistencyOf, measure, rolloverOf, wordsPerMinute } from './measures.ts';

/** Keys as [time, character]; "<" takes one back. */
function typed(text: string, keys: readonly (readonly [number, string])[], step = 4): Drill {
  const drill = new Drill(text, 'auto', step);
  for (const [at, char] of keys) void (char === '<' ? drill.back(at) : drill.type(char, at));
  return drill;
}

describe('measures', () => {
  it('are those that a hand computes', () => {
    const drill = typed('ab ab', [[1000, 'a'], [1200, 'b'], [1500, ' '], [1700, 'x'], [1900, '<'], [2200, 'a'], [2300, 'b']]);
    const { pairs, ...rest } = measure(drill.log, []);
    // 1.3 s from the first key to the last; the first one is not counted, the corrected one is, as typed and wrong.
    expect(rest).toMatchObject({ ms: 1300, pauses: 0, pause_ms: 0, typed: 5, correct: 4, wrong: 1, left_wrong: 0, consistency: null });
    expect(wordsPerMinute(rest.correct, rest.ms)).toBeCloseTo(36.923, 3);
    expect(wordsPerMinute(rest.typed, rest.ms)).toBeCloseTo(46.154, 3);
    // What follows a correction is no pair.
    expect(pairs).toEqual([{ pair: 'ab', right: 2, ms: 300, missed: 0 }, { pair: 'b ', right: 1, ms: 300, missed: 0 }, { pair: ' a', right: 0, ms: 0, missed: 1 }]);
  });
  it('leave pauses out, and the key behind each', () => {
    const all = measure(typed('abcd', [[0, 'a'], [100, 'b'], [6100, 'c'], [6300, 'd']]).log, []);
    expect(all).toMatchObject({ ms: 300, pauses: 1, pause_ms: 6000, typed: 2, correct: 2 });
    expect(all.pairs.map((one) => one.pair)).toEqual(['ab', 'cd']);
    // Exactly five seconds are none.
    expect(measure(typed('abc', [[0, 'a'], [5000, 'b'], [5100, 'c']]).log, [])).toMatchObject({ ms: 5100, pauses: 0, typed: 2 });
  });
  it('tell what stands wrong at the end', () => {
    expect(measure(typed('abcd', [[0, 'a'], [100, 'x'], [200, 'c'], [300, 'y']]).log, [])).toMatchObject({ typed: 3, correct: 1, wrong: 2, left_wrong: 2 });
  });
  it('take a character that was corrected from wrong to wrong once', () => {
    expect(measure(typed('ab', [[0, 'a'], [100, 'x'], [200, '<'], [300, 'y']]).log, [])).toMatchObject({ typed: 2, correct: 0, wrong: 2, left_wrong: 1 });
  });
  it('make no pair of what was composed, repeated, or indented by a Tab', () => {
    const drill = new Drill('aeb\n    cd', 'typed', 4);
    drill.type('a', 0);
    drill.type('e', 100, 'composed');
    drill.type('b', 200);
    drill.type('\n', 300, 'repeat');
    drill.tab(400);
    drill.type('c', 500);
    drill.type('d', 600);
    const { pairs, correct, typed: all } = measure(drill.log, []);
    expect(pairs).toEqual([{ pair: 'cd', right: 1, ms: 100, missed: 0 }]);
    // The four spaces are one character that was typed.
    expect([correct, all]).toEqual([6, 6]);
  });
  it('do not count the indentation that came by itself, and pair over it', () => {
    const { pairs, correct } = measure(typed('{\n    x', [[0, '{'], [100, '\n'], [350, 'x']]).log, []);
    expect(correct).toBe(2);
    expect(pairs).toEqual([{ pair: '{\n', right: 1, ms: 100, missed: 0 }, { pair: '\nx', right: 1, ms: 250, missed: 0 }]);
  });
  it('have a row for each whole second', () => {
    // Behind the first key, in 3.1 s: five, one (wrong) and two characters, and one in what is no whole second.
    const keys = [[0, 'a'], [200, 'a'], [400, 'a'], [600, 'a'], [800, 'a'], [1000, 'a'], [1500, 'x'], [2500, 'a'], [3000, 'a'], [3100, 'a']] as const;
    const { seconds, consistency } = measure(typed('a'.repeat(10), keys).log, []);
    expect(seconds.map((one) => one.raw)).toEqual([60, 12, 24]);
    expect(seconds.map((one) => one.wrong)).toEqual([0, 1, 0]);
    // 5 in one second, 5 in two, 7 in three.
    expect(seconds.map((one) => one.wpm)).toEqual([60, 30, 28].map((one) => expect.closeTo(one, 9)));
    expect(consistency).toBeCloseTo(consistencyOf([60, 12, 24]), 9);
  });
  it('take from the running speed what was taken back', () => {
    const { seconds } = measure(typed('aaaa', [[0, 'a'], [500, 'a'], [900, 'a'], [1500, '<'], [2000, 'a'], [3000, 'a']]).log, []);
    expect(seconds.map((one) => one.wpm)).toEqual([24, 12, 12].map((one) => expect.closeTo(one, 9)));
  });
  it('know nothing of nothing', () => {
    expect(measure([], [])).toMatchObject({ ms: 0, typed: 0, consistency: null, pairs: [], seconds: [], rolled_of: 0 });
    expect(wordsPerMinute(5, 0)).toBe(0);
  });
});

describe('consistency', () => {
  it('is 100 for an even pace, and falls with the spread', () => {
    expect(consistencyOf([60, 60, 60])).toBe(100);
    // c = 1/3: c + c³/3 + c⁵/5 = 0.346502, tanh 0.333270.
    expect(consistencyOf([40, 80])).toBeCloseTo(66.673, 2);
    // c = 1: 1 - tanh(1.533333) = 0.089...
    expect(consistencyOf([0, 120])).toBeCloseTo(100 * (1 - Math.tanh(23 / 15)), 9);
    expect(consistencyOf([0, 0])).toBe(0);
  });
});

describe('rollover', () => {
  it('counts keys that are down when the next one goes down', () => {
    const presses = [{ down_ms: 0, up_ms: 120 }, { down_ms: 100, up_ms: 150 }, { down_ms: 200, up_ms: 290 }, { down_ms: 300, up_ms: null }];
    expect(rolloverOf(presses)).toEqual({ rolled: 1, rolled_of: 3 });
  });
  it('leaves out what it did not see, and pauses', () => {
    expect(rolloverOf([{ down_ms: 0, up_ms: null }, { down_ms: 100, up_ms: 110 }, { down_ms: 9000, up_ms: 9100 }])).toEqual({ rolled: 0, rolled_of: 0 });
  });
});
