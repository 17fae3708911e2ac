import { describe, expect, it } from 'vitest';
import { choosePair, tellingsKey } from './tellings.ts';

const all = ['d', 'c', 'b', 'a'].map((id) => ({ id }));

describe('choosePair', () => {
  const pair = { first: 'b', second: 'd' };
  it.each([
    ['first', 'a', { first: 'a', second: 'd' }],
    ['second', 'c', { first: 'b', second: 'c' }],
    // The later one is now as old as the earlier one was: the one before it takes its place.
    ['second', 'b', { first: 'a', second: 'b' }],
    ['second', 'gone', pair],
  ] as const)('%s %s', (which, id, expected) => expect(choosePair(all, pair, which, id)).toEqual(expected));
});

it('knows the two by its key', () => {
  expect(tellingsKey({ kind: 'story', id: 7 }, null)).toBe('story/7');
  expect(tellingsKey({ kind: 'script', id: 7 }, { first: 'rehearsal-1', second: 'recording-2' })).toBe('script/7/rehearsal-1/recording-2');
});
