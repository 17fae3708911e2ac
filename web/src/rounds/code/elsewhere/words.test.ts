import { expect, test } from 'vitest';
import type { ElsewhereShown, ElsewhereTaken } from '../../../contract/api.ts';
import { cardWords, takenWords } from './words.ts';

const taken: ElsewhereTaken = { made: 1, changed: 0, known: 0, cards: 0, again: 0, change: null, table: true, columns: {}, notes: [], n_notes: 0, problems: [] };

test('what was done, and what would be', () => {
  expect(takenWords(taken, true)).toBe('1 problem would be taken in.');
  expect(takenWords({ ...taken, made: 2, changed: 1, known: 3, again: 1, cards: 2 }, false)).toBe('2 problems taken in; 1 brought up to date; 3 known already; 1 row of a problem that has a later one; 2 new cards.');
  expect(takenWords({ ...taken, made: 0, changed: 2 }, true)).toBe('0 problems would be taken in; 2 would be brought up to date.');
});

test('the card of a problem: none, new, due, or the day', () => {
  const problem: ElsewhereShown = { id: 1, version: 1, title: 'a', url: null, site: null, result: 'solved', done_on: null, difficulty: null, minutes: null, patterns: [], topics: null, card: null, card_state: null, card_due_at_ms: null };
  const words = (one: Partial<ElsewhereShown>): string => cardWords({ ...problem, ...one }, 100, (ms) => `day ${ms}`);
  expect(words({})).toBe('no card');
  expect(words({ card: 1, card_state: 'new' })).toBe('new card');
  expect(words({ card: 1, card_state: 'review', card_due_at_ms: 100 })).toBe('due');
  expect(words({ card: 1, card_state: 'review', card_due_at_ms: 101 })).toBe('day 101');
});
