import { describe, expect, it } from 'vitest';
import { isGuess, noGuess, placeOf } from './guess.ts';

describe('where the bug is', () => {
  const place = (from: string, to: string) => placeOf({ from, to }, 60, 10);

  it('is a line, or some', () => {
    expect(place('', ' ')).toBeNull();
    expect(place('12', '')).toEqual({ from: 12, to: 12 });
    expect(place('', '12')).toEqual({ from: 12, to: 12 });
    expect(place('12', '21')).toEqual({ from: 12, to: 21 });
  });

  it('is told when it is none', () => {
    for (const [from, to] of [['0', ''], ['61', ''], ['x', ''], ['1.5', ''], ['1e9', ''], ['12', '11'], ['12', '22'], ['-1', '3']] as const) expect(typeof place(from, to)).toBe('string');
  });
});

it('is not what somebody wrote into the storage', () => {
  expect(isGuess(noGuess)).toBe(true);
  expect(isGuess({ ...noGuess, kind: 'race' })).toBe(true);
  for (const bad of [null, 'x', {}, { ...noGuess, kind: 'typo' }, { ...noGuess, from: 3 }, { ...noGuess, says: 'x'.repeat(2001) }]) expect(isGuess(bad)).toBe(false);
});
