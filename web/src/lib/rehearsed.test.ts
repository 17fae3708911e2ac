import { expect, test } from 'vitest';
import type { Card, Rehearsal } from '../contract/api.ts';
import { carded, pickNext, standings, type Standing } from './rehearsed.ts';

const rehearsal = (rest: Partial<Rehearsal>): Rehearsal => ({
  id: 1, version: 1, made_at_ms: 0, changed_at_ms: 0, what: 'question', script: null, story: null, claim: null, round: null, question: null, asked: null, level: null, grade: null, at_ms: 0, seconds: null, mine_s: null,
  theirs_s: null, sitting: null, transcript: null, note: null, ...rest,
});

test('the last grade counts, in any order', () => {
  const known = standings([rehearsal({ question: 'a', grade: 4, at_ms: 20 }), rehearsal({ question: 'a', grade: 1, at_ms: 10 }), rehearsal({ question: 'b', at_ms: 5 }), rehearsal({ claim: 3, grade: 2 })]);
  expect([...known]).toEqual([['a', { times: 2, grade: 4, at_ms: 20 }], ['b', { times: 1, grade: null, at_ms: 5 }]]);
  expect(standings([rehearsal({ question: 'a', grade: 1, at_ms: 10 }), rehearsal({ question: 'a', grade: 4, at_ms: 20 })]).get('a')).toEqual({ times: 2, grade: 4, at_ms: 20 });
  expect(standings([rehearsal({ question: 'a', grade: 2, at_ms: 10 }), rehearsal({ question: 'a', at_ms: 20 })]).get('a')?.grade).toBe(2);
});

test('what is on a card', () => {
  expect([...carded([{ question: 'a' } as Card, { question: null } as Card])]).toEqual(['a']);
});

test('what to practise next', () => {
  const [a, b, c] = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
  const known = new Map<string, Standing>([['a', { times: 1, grade: 2, at_ms: 9 }], ['b', { times: 1, grade: 2, at_ms: 3 }]]);
  expect(pickNext([a, b, c], known, 0.99)).toBe(c);
  expect(pickNext([a, b], known, 0)).toBe(b);
  expect(pickNext([], known, 0)).toBe(null);
  expect(pickNext([a, b, c], new Map(), 0.4)).toBe(b);
  expect(pickNext([a, b, c], new Map(), 1)).toBe(c);
  expect(pickNext([a, c], new Map<string, Standing>([...known, ['c', { times: 1, grade: null, at_ms: 90 }]]), 0)).toBe(c);
});
