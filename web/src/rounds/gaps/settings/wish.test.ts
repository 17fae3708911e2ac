import { describe, expect, it } from 'vitest';
import type { CardSettings } from '../../../contract/api.ts';
import { costAt, isOwn, minutesWords, typedOf, wishOf } from './wish.ts';

const usual = { retention: 0.9, weights: [0.2], days_max: 36_500, new_a_day: 20 };
const plain: CardSettings = { version: 0, ...usual, weights_text: null, own: { retention: false, weights: false, days_max: false, new_a_day: false }, usual };
const own: CardSettings = { ...plain, version: 3, retention: 0.85, days_max: 100, new_a_day: 0, weights_text: '1, 2', own: { retention: true, weights: true, days_max: true, new_a_day: true } };

describe('settings', () => {
  it('keep what is as usual unset', () => {
    expect(isOwn(plain)).toBe(false);
    expect(wishOf(typedOf(plain), plain)).toEqual({ wish: { retention: null, weights: null, days_max: null, new_a_day: null, reschedule: false } });
  });
  it('give back what is set', () => {
    expect(isOwn(own)).toBe(true);
    expect(wishOf(typedOf(own), own)).toEqual({ wish: { retention: 0.85, weights: '1, 2', days_max: 100, new_a_day: 0, reschedule: false } });
  });
  it('name what is no number', () => {
    expect(wishOf({ ...typedOf(plain), days: 'ten' }, plain)).toEqual({ wrong: 'days_max' });
    expect(wishOf({ ...typedOf(plain), fresh: '1.5' }, plain)).toEqual({ wrong: 'new_a_day' });
  });
});

describe('a cost', () => {
  const points = [{ retention: 0.8, looks: 10, minutes: 2, known: 0.88 }, { retention: 0.9, looks: 20, minutes: 4, known: 0.94 }];
  it('lies on the line between two points', () => {
    expect(costAt(points, 0.85)?.looks).toBeCloseTo(15);
    expect(costAt(points, 0.8)?.minutes).toBe(2);
    expect(costAt(points, 0.9)?.minutes).toBe(4);
    expect(costAt(points, 0.95)).toBeNull();
    expect(costAt([], 0.9)).toBeNull();
  });
  it('has its words', () => {
    expect([minutesWords(0), minutesWords(0.25), minutesWords(9.94), minutesWords(12.4)]).toEqual(['0 s', '15 s', '9.9 min', '12 min']);
  });
});
