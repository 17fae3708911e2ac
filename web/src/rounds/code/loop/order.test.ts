import { describe, expect, it } from 'vitest';
import { isOrder, newOrder, place, shift, takeOut } from './order.ts';

describe('putting lines in order', () => {
  it('places them behind each other', () => {
    expect(place(place(newOrder(3), 2), 0)).toEqual({ placed: [2, 0], left: [1] });
  });

  it('places one between others, and moves one that stands there, as it is seen', () => {
    const all = { placed: [0, 1, 2, 3], left: [] };
    expect(place({ placed: [0, 1], left: [2] }, 2, 1).placed).toEqual([0, 2, 1]);
    expect(place(all, 3, 0).placed).toEqual([3, 0, 1, 2]);
    expect(place(all, 0, 2).placed).toEqual([1, 0, 2, 3]);
    expect(place(all, 0, 1).placed).toEqual([0, 1, 2, 3]);
    expect(place(all, 0, 4).placed).toEqual([1, 2, 3, 0]);
  });

  it('shifts by one, and stays at the ends', () => {
    const order = { placed: [0, 1, 2], left: [3] };
    expect(shift(order, 1, -1).placed).toEqual([1, 0, 2]);
    expect(shift(order, 1, 1).placed).toEqual([0, 2, 1]);
    expect(shift(order, 0, -1)).toBe(order);
    expect(shift(order, 2, 1)).toBe(order);
    expect(shift(order, 3, 1)).toBe(order);
  });

  it('takes one out, back among the others', () => {
    expect(takeOut({ placed: [2, 0], left: [1, 3] }, 2)).toEqual({ placed: [0], left: [1, 2, 3] });
    expect(takeOut({ placed: [2], left: [0] }, 0)).toEqual({ placed: [2], left: [0] });
  });

  it('knows no line that is not there', () => {
    expect(place(newOrder(2), 7)).toEqual(newOrder(2));
    expect(place(newOrder(2), NaN)).toEqual(newOrder(2));
  });

  it('is not what somebody wrote into the storage', () => {
    expect(isOrder(newOrder(2), 2)).toBe(true);
    for (const bad of [null, 1, {}, { placed: [0], left: [] }, { placed: [0, 0], left: [] }, { placed: ['0'], left: [1] }, { placed: [0], left: [2] }, { placed: 'x', left: [1] }]) expect(isOrder(bad, 2)).toBe(false);
  });
});
