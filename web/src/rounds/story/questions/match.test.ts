import { expect, test } from 'vitest';
import type { Question, Story } from '../../../contract/api.ts';
import { answering, fits } from './match.ts';

const question: Question = {
  id: 'late', set: 'story', round: 'story', asks: 'When were you late?', themes: ['deadline', 'conflict'], topic: null, level: null, probes: 'How early bad news was told.', follow_up: 'And the Überstunden?', group: null, why: null, source: null,
  seconds: null, must_say: [],
};
const all = { round: '', theme: '', topic: '', text: '' };
const story = (id: number, themes: string | null, retired = false) => ({ id, themes, retired }) as Story;

test('filters', () => {
  expect(fits(question, all)).toBe(true);
  expect(fits(question, { ...all, round: 'story', theme: 'conflict' })).toBe(true);
  expect(fits(question, { ...all, round: 'culture' })).toBe(false);
  expect(fits(question, { ...all, theme: 'pride' })).toBe(false);
  expect(fits(question, { ...all, topic: 'values' })).toBe(false);
  expect(fits(question, { ...all, text: 'UBERST late' })).toBe(true);
  expect(fits(question, { ...all, text: 'ate' })).toBe(false);
  expect(fits(question, { ...all, text: ' ?! ' })).toBe(true);
});

test('stories that answer it, the best first', () => {
  expect(answering(question, [story(1, 'pride'), story(2, 'conflict'), story(3, 'deadline  conflict'), story(4, 'deadline', true), story(5, null)]).map(({ id }) => id)).toEqual([3, 2]);
});
