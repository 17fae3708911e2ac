import { expect, test } from 'vitest';
import type { DueItem } from '../../../contract/api.ts';
import { dueSentence, groupsOf, hopeWords } from './words.ts';

const item = (rest: Partial<DueItem>): DueItem => ({
  application: 1, version: 1, company_name: 'Acme', role: 'Engineer', stage: 'applied', urgency: 'overdue', why: 'quiet', on: '2026-11-20', follow_ups: 0, has_contact: true,
  next_round_at_ms: null, promise: null, hope: null, ...rest,
});

test('what to do is said with what it is about', () => {
  const promise = { id: 1, version: 1, what: 'an answer', mine: false };
  expect(dueSentence(item({ why: 'ask-promise', promise, on: '2026-11-25' }), '2026-11-27')).toBe('Ask about their promise: an answer (was due 2 days ago)');
  expect(dueSentence(item({ why: 'quiet', follow_ups: 1 }), '2026-11-27')).toContain('once more');
  expect(dueSentence(item({ why: 'none', urgency: 'waiting', on: '2026-12-01' }), '2026-11-27')).toBe('Nothing to do for 4 days');
  expect(dueSentence(item({ why: 'none', urgency: 'waiting', on: null }), '2026-11-27')).toBe('Nothing to do');
});

test('groups come by urgency, and empty ones do not', () => {
  expect(groupsOf([item({ urgency: 'cold' }), item({ urgency: 'urgent' }), item({ urgency: 'cold' })]).map(({ urgency, items }) => [urgency, items.length])).toEqual([['urgent', 1], ['cold', 2]]);
});

test('a chance has its interval, and is not told before it is known', () => {
  expect(hopeWords(item({}))).toBeNull();
  expect(hopeWords(item({ hope: { silent_days: 12, within_days: 60, chance: 0.214, low: 0.08, high: 0.4 } }))).toBe('Silent for 12 days: 21 % are still answered by day 60 (8 to 40 %)');
});
