import { describe, expect, it } from 'vitest';
import { choose, isComments, rangeOf, sorted, type Comment } from './comments.ts';

const comment = (from: number, to: number): Comment => ({ from, to, kind: 'bug', severity: null, says: '' });

describe('choosing lines', () => {
  const at = { anchor: 20, head: 20 };

  it('goes to one, within the text', () => {
    expect(choose(at, 21, 60, false)).toEqual({ anchor: 21, head: 21 });
    expect(choose(at, 0, 60, false).head).toBe(1);
    expect(choose(at, 61, 60, false).head).toBe(60);
  });

  it('extends to ten lines, up and down, and not further', () => {
    expect(rangeOf(choose(at, 24, 60, true))).toEqual({ from: 20, to: 24 });
    expect(rangeOf(choose(at, 50, 60, true))).toEqual({ from: 20, to: 29 });
    expect(rangeOf(choose(at, 1, 60, true))).toEqual({ from: 11, to: 20 });
    expect(rangeOf(choose({ anchor: 58, head: 58 }, 99, 60, true))).toEqual({ from: 58, to: 60 });
  });
});

describe('comments', () => {
  it('stand in the order of the lines below which they are', () => {
    expect(sorted([comment(9, 12), comment(3, 3), comment(11, 12)]).map((one) => one.from)).toEqual([3, 9, 11]);
  });

  it('are not what somebody wrote into the storage', () => {
    expect(isComments([comment(1, 10)], 60)).toBe(true);
    for (const bad of [null, {}, 'x', [1], [comment(1, 11)], [comment(0, 1)], [comment(2, 1)], [comment(60, 61)], [{ ...comment(1, 1), kind: 'style' }], [{ ...comment(1, 1), severity: 'huge' }], [{ ...comment(1, 1), says: 1 }],
      [{ ...comment(1, 1), says: 'x'.repeat(2001) }], Array.from({ length: 61 }, () => comment(1, 1))]) expect(isComments(bad, 60)).toBe(false);
  });
});
