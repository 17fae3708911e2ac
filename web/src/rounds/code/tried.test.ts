import { expect, it } from 'vitest';
import { stateOf, triedWords } from './tried.ts';

const one = { kind: 'loop', drill: 'a', tried: 3, best: 1, last: 0.6667, last_at_ms: 0 } as const;

it('says how a drill went', () => {
  expect(triedWords(undefined, 0)).toBe('Not tried');
  expect(triedWords(one, 2 * 86_400_000)).toBe('last 66 %, best 100 % · 3 times · 2 days ago');
  expect(triedWords({ ...one, tried: 1, last: 0, best: 0 }, 0)).toBe('0 % · once · just now');
});

it('is solved when all of it is right', () => {
  expect([stateOf(undefined), stateOf({ best: 0.99 }), stateOf(one)]).toEqual(['new', 'tried', 'solved']);
});
