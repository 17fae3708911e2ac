import { expect, test } from 'vitest';
import type { CvClaim } from '../../../contract/api.ts';
import { gapsOf, missingQuestions, worstFirst } from './claims.ts';

const claim = (rest: Partial<CvClaim>): CvClaim => ({
  id: 1, version: 1, made_at_ms: 0, changed_at_ms: 0, words: 'Made the build faster', employer: null, number: null, measured: null, my_part: null, question_1: null, question_2: null, question_3: null, ...rest,
});
const backed = claim({ id: 9, number: '85 %', measured: 'CI logs', my_part: 'all', question_1: 'a', question_2: 'b', question_3: 'c' });

test('what is missing', () => {
  expect(gapsOf(claim({}))).toEqual(['number', 'part', 'questions']);
  expect(gapsOf(claim({ number: '85 %' }))).toEqual(['measured', 'part', 'questions']);
  expect(gapsOf(claim({ words: 'From 40 to 6 minutes', my_part: 'all of it' }))).toEqual(['measured', 'questions']);
  expect(gapsOf(claim({ number: '  ', measured: ' ' }))).toEqual(['number', 'part', 'questions']);
  expect(gapsOf(backed)).toEqual([]);
});

test('those without anything behind them come first', () => {
  const order = worstFirst([backed, claim({ id: 1 }), claim({ id: 2, number: '3' }), claim({ id: 3, my_part: 'all' })]);
  expect(order.map(({ id }) => id)).toEqual([2, 1, 3, 9]);
});

test('questions only where there is none, and about the number', () => {
  expect(missingQuestions(backed)).toEqual({});
  expect(missingQuestions(claim({ number: ' 85 %', question_2: 'Why Rust?' })).question_1).toMatch(/the 85 %, of what/);
  expect(Object.keys(missingQuestions(claim({ question_2: 'Why Rust?' })))).toEqual(['question_1', 'question_3']);
});
