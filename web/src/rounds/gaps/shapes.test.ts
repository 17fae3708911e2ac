import { describe, expect, it } from 'vitest';
import type { ShownCard } from '../../contract/api.ts';
import { afterGrade, barsOf, curveShape, lastWords, sourceWords, standWords, takenBack, waitWords } from './shapes.ts';

const card = (id: number, more: Partial<ShownCard> = {}): ShownCard => ({
  id, version: 1, deck: null, question: null, suspended: false, buried_until_ms: null, state: 'new', due_at_ms: null, reviewed_at_ms: null, front: `f${id}`, back: '', own_text: true, own_back: true, of: null, of_id: null, problem: null,
  retrievability: null, stability_days: null, difficulty: null, reps: 0, lapses: 0, next_s: [60, 330, 600, 700_000], ...more,
});
const ids = (queue: readonly ShownCard[]): number[] => queue.map((one) => one.id);

describe('words', () => {
  it.each([[0, '1 min'], [60, '1 min'], [330, '6 min'], [600, '10 min'], [7200, '2 h'], [86_400, '1 d'], [59 * 86_400, '59 d'], [60 * 86_400, '2.0 months'], [800 * 86_400, '2.2 years']])('%i s is %s', (seconds, words) => {
    expect(waitWords(seconds)).toBe(words);
  });
  it('tells how a card stands and where it is from', () => {
    expect(standWords(card(1))).toBe('new');
    expect(standWords(card(1, { suspended: true, retrievability: 0.5 }))).toBe('suspended');
    expect(standWords(card(1, { retrievability: 0.876 }))).toBe('known by 88 % now');
    expect(sourceWords(card(1))).toBeNull();
    expect(sourceWords(card(1, { deck: 'd' }))).toBe('d');
    expect(sourceWords(card(1, { of: 'asked' }))).toBe('asked in a real round');
  });
});

describe('the problem of a card', () => {
  const problem = { slug: 'sum', title: 'Sum', present: true, difficulty: 'easy', minutes: 10, attempts: 3, accepted: 1, last: null };
  const last = { id: 1, at_ms: 5, language: 'python3', state: 'done', verdict: 'WA', tests_passed: 2, tests_total: 4 } as const;
  const ago = (at_ms: number): string => `at ${at_ms}`;
  it('says what the last submission says', () => {
    expect(lastWords(problem, ago)).toBe('Nothing was submitted yet.');
    expect(lastWords({ ...problem, last }, ago)).toBe('The last submission, at 5: wrong answer, 2 of 4 tests, python3. 1 of 3 accepted so far.');
    expect(lastWords({ ...problem, last: { ...last, state: 'running', verdict: null } }, ago)).toContain('being judged, 2 of 4');
    expect(lastWords({ ...problem, last: { ...last, verdict: 'CE', tests_passed: 0, tests_total: 0 } }, ago)).toContain('compile error, python3.');
    expect(lastWords({ ...problem, last: { ...last, state: 'failed', verdict: null } }, ago)).toContain('no verdict');
  });
});

describe('a sitting', () => {
  const queue = [card(1), card(2), card(3)];
  it('lets go of what is known and brings back what is being learned', () => {
    expect(ids(afterGrade(queue, card(1, { state: 'review' })))).toEqual([2, 3]);
    expect(ids(afterGrade(queue, card(1, { state: 'learning' })))).toEqual([2, 3, 1]);
    expect(ids(afterGrade([card(1), card(2), card(1)], card(1, { state: 'relearning' })))).toEqual([2, 1]);
  });
  it('puts what was taken back in front, and only there', () => {
    expect(ids(takenBack([card(2), card(1)], card(1)))).toEqual([1, 2]);
    expect(ids(takenBack([], card(1)))).toEqual([1]);
  });
});

describe('pictures', () => {
  it('draws bars to the highest value', () => {
    expect(barsOf([0, 2, 4], 30, 100).map((bar) => bar.height)).toEqual([0, 50, 100]);
    expect(barsOf([0, 0], 30, 100).every((bar) => bar.height === 0 && bar.y === 100)).toBe(true);
    expect(barsOf([], 30, 100)).toEqual([]);
  });
  it('draws the curve from a round share up', () => {
    const { line, low, most, at } = curveShape([{ minutes: 5, expected: 0.63 }, { minutes: 10, expected: 0.8 }], 100, 100);
    expect([low, most]).toEqual([0.6, 10]);
    expect(line.startsWith('M50.0 92.5L100.0')).toBe(true);
    expect(at({ minutes: 10, expected: 1 })).toEqual([100, 0]);
  });
});
