import { describe, expect, it } from 'vitest';
import { lengthWords, markedText, unitsOf, whenOf } from './words.ts';

const HOUR = 3_600_000;

describe('when a call is', () => {
  it.each([
    [null, null, 'open'],
    [-HOUR, null, 'past'],
    [-HOUR / 4, null, 'soon'],
    [-HOUR, 90, 'soon'],
    [HOUR, 30, 'soon'],
    [30 * HOUR, 30, 'later'],
  ] as const)('%s, %s minutes: %s', (offset, minutes, expected) => {
    const now = 1_800_000_000_000;
    expect(whenOf({ at_ms: offset === null ? null : now + offset, minutes }, now)).toBe(expected);
  });
});

describe('how long it takes', () => {
  it.each([
    [24, null, null, 'about 24 s'],
    [24, 20, 30, 'about 24 s of 20 to 30'],
    [24, 20, null, 'about 24 s of 20'],
    [34, 20, 30, 'about 34 s: 4 s too long'],
  ] as const)('%s of %s to %s', (seconds, target, max, words) => expect(lengthWords(seconds, target, max)).toBe(words));
});

describe('places in a text', () => {
  it('are counted in the units of the page', () => {
    expect(unitsOf('Über 60', 6, 2)).toEqual([5, 7]);
    expect(unitsOf('😀 ok', 5, 2)).toEqual([3, 5]);
  });
  it('are cut out, and what is forbidden wins', () => {
    const parts = markedText('I was laid off, sorry', [[6, 14]], [[10, 14], [16, 21]]);
    expect(parts).toEqual([
      { text: 'I was ', mark: null }, { text: 'laid', mark: 'said' }, { text: ' off', mark: 'forbidden' }, { text: ', ', mark: null }, { text: 'sorry', mark: 'forbidden' },
    ]);
    expect(markedText('', [], [])).toEqual([]);
    expect(markedText('abc', [[2, 99]], []).map(({ text }) => text).join('')).toBe('abc');
  });
});
