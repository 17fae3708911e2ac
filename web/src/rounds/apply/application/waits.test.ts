import { expect, test } from 'vitest';
import type { Waits } from '../../../contract/api.ts';
import { waitWords } from './waits.ts';

const none = { went_on: 0, decided: 0, rate: { rate: null, low: 0, high: 1, few: true } };
const waits = (rest: Partial<Waits>): Waits => ({ near_days: 4, observed: 0, own: false, near: none, far: none, promises: [{ promise: 1, business_days: 7 }, { promise: 2, business_days: 3 }], ...rest });
const theirs = (id: number) => ({ id, mine: false, closed_on: null });

test('by a rule of thumb only a far day is worth a word', () => {
  expect(waitWords(theirs(1), waits({}))).toContain('7 business days away: more than 4');
  expect(waitWords(theirs(2), waits({}))).toBeNull();
  expect(waitWords(theirs(3), waits({}))).toBeNull();
  expect(waitWords({ ...theirs(1), mine: true }, waits({}))).toBeNull();
  expect(waitWords({ ...theirs(1), closed_on: '2026-11-27' }, waits({}))).toBeNull();
});

test('what one has seen oneself takes the place of the rule, with its intervals', () => {
  const near = { went_on: 6, decided: 9, rate: { rate: 0.667, low: 0.354, high: 0.879, few: false } };
  expect(waitWords(theirs(2), waits({ own: true, observed: 9, near }))).toBe('3 business days away. Of your own, 6 of 9 with a near day (35 to 88 %) and none with a far day went on');
});
