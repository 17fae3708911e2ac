import { describe, expect, test } from 'vitest';
import type { ExamSummary } from '../../../contract/api.ts';
import { compareWords, rulesOf, satExams } from './compare.ts';

const exam = (id: number, more: Partial<ExamSummary> = {}): ExamSummary => ({
  id, rules: 'a', title: 'A', state: 'ended', minutes: 60, began_at_ms: 1000 * id, ends_at_ms: 1000 * id + 1, ended_at_ms: 1000 * id + 1, pass: 0.6, points: 50, of: 100, waiting: false, passed: false, problems: 2, solved: 1, ...more,
});

describe('exams of the past beside each other', () => {
  test('the oldest is first; those that run, are judged or have no points are none', () => {
    const list = [exam(4), exam(3, { state: 'running' }), exam(2, { waiting: true }), exam(5, { of: 0 }), exam(1, { rules: 'b', title: 'B' })];
    expect(satExams(list, '').map((one) => one.id)).toEqual([1, 4]);
    expect(satExams(list, 'a').map((one) => one.id)).toEqual([4]);
    expect(satExams([exam(1, { points: null, passed: null, solved: null })], '')[0]).toMatchObject({ share: 0, passed: false, solved: 0 });
  });

  test('rules are offered when more than one had them', () => {
    expect(rulesOf([exam(1), exam(2), exam(3, { rules: 'b', title: 'B' }), exam(4, { rules: 'b', title: 'B', waiting: true })])).toEqual([['a', 'A']]);
    expect(rulesOf([])).toEqual([]);
  });

  test('the sentence tells first, last and best', () => {
    expect(compareWords([])).toBe('');
    expect(compareWords(satExams([exam(1, { points: 80, passed: true })], ''))).toBe('1 of 1 passed. 80 % of the points.');
    expect(compareWords(satExams([exam(1), exam(2, { points: 90, passed: true }), exam(3, { points: 70, passed: true })], ''))).toBe('2 of 3 passed. The first had 50 % of the points, the last 70 %, the best 90 %.');
  });
});
