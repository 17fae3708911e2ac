import { describe, expect, test } from 'vitest';
import type { ProblemSummary } from '../../../contract/api.ts';
import { applyFilters, kindsOfBank, noFilters, parseFilters, patternsOf, toggle, writeFilters, type Filters } from './filters.ts';

const problem = (slug: string, rest: Partial<ProblemSummary> = {}): ProblemSummary => ({
  slug, title: slug, difficulty: 'easy', pattern: 'stack', minutes: 10, rating_m: null, type: ['pass-fail'], forms: ['program'], standing: 'new', attempts: 0, last_at_ms: null, best_score: null, max_score: null, state: 'ready', ...rest,
});

const bank = [
  problem('delta', { type: ['scoring', 'interactive'], difficulty: 'hard', minutes: 40, pattern: 'graph' }),
  problem('alpha', { difficulty: 'warm-up', minutes: 5, standing: 'solved', last_at_ms: 5 }),
  problem('charlie', { forms: ['program', 'function'], minutes: 5, standing: 'tried', last_at_ms: 9, title: 'Charlie’s Queue', pattern: 'queue' }),
];
const slugs = (change: Partial<Filters>): string => applyFilters(bank, { ...noFilters, ...change }).map((p) => p.slug[0]).join('');

test.each<[string, Partial<Filters>, string]>([
  ['none: the order of the bank', {}, 'dac'],
  ['text', { text: 'QUEUE' }, 'c'],
  ['text in the pattern', { text: 'graph' }, 'd'],
  ['every word must occur', { text: 'charlie stack' }, ''],
  ['spaces are no filter', { text: '  ' }, 'dac'],
  ['difficulty', { difficulty: ['hard', 'warm-up'] }, 'da'],
  ['standing', { standing: ['tried'] }, 'c'],
  ['pattern', { pattern: 'stack' }, 'a'],
  ['kind', { kind: 'interactive' }, 'd'],
  ['the other kind that it has', { kind: 'scoring' }, 'd'],
  ['functions', { kind: 'function' }, 'c'],
  ['those that are no other kind', { kind: 'plain' }, 'a'],
  ['a kind that there is none of', { kind: 'multi-pass' }, ''],
  ['all together', { pattern: 'stack', standing: ['tried'] }, ''],
  ['by title', { sort: 'title' }, 'acd'],
  ['by difficulty, hardest first', { sort: 'difficulty', reverse: true }, 'dca'],
  ['by time; equal ones as in the bank', { sort: 'minutes' }, 'acd'],
  ['lately judged first', { sort: 'recent' }, 'cad'],
  ['the bank backwards', { reverse: true }, 'cad'],
])('%s', (_name, change, expected) => expect(slugs(change)).toBe(expected));

describe('in the address', () => {
  test.each<[Partial<Filters>, string]>([
    [{}, ''],
    [{ text: 'two words', difficulty: ['easy', 'hard'] }, 'q=two+words&difficulty=easy,hard'],
    [{ standing: ['new'], pattern: 'two pointers', sort: 'minutes', reverse: true }, 'standing=new&pattern=two+pointers&sort=-minutes'],
  ])('%o', (change, query) => {
    const filters = { ...noFilters, ...change };
    expect(writeFilters(filters)).toBe(query);
    expect(parseFilters(query)).toEqual(filters);
  });

  test('what is none of ours is left out', () => {
    expect(parseFilters('difficulty=brutal,hard&sort=weight&standing=&x=1')).toEqual({ ...noFilters, difficulty: ['hard'] });
  });
});

test('applying filters leaves the bank as it is', () => {
  const before = bank.map((p) => p.slug);
  applyFilters(bank, { ...noFilters, sort: 'title', reverse: true });
  expect(bank.map((p) => p.slug)).toEqual(before);
});

test('within a level the rating says which is harder', () => {
  const rated = [problem('b', { rating_m: 120 }), problem('c', { rating_m: 450 }), problem('a', { rating_m: -300 })];
  expect(applyFilters(rated, { ...noFilters, sort: 'difficulty' }).map((p) => p.slug).join('')).toBe('abc');
});

test('patterns, and toggling', () => {
  expect(patternsOf(bank)).toEqual(['graph', 'queue', 'stack']);
  expect(toggle(['a'], 'b')).toEqual(['a', 'b']);
  expect(toggle(['a', 'b'], 'a')).toEqual(['b']);
});

test('the kinds that there are', () => {
  expect(kindsOfBank(bank)).toEqual(['scoring', 'interactive', 'function', 'plain']);
  expect(kindsOfBank([problem('a', { type: ['pass-fail', 'submit-answer'], forms: ['answers'] })])).toEqual(['submit-answer']);
  expect(kindsOfBank([])).toEqual([]);
});
test.each([['kind=interactive', 'interactive'], ['kind=plain', 'plain'], ['kind=nothing', ''], ['', '']])('the kind of the address "%s"', (search, kind) => {
  expect(parseFilters(search).kind).toBe(kind);
  expect(writeFilters(parseFilters(search))).toBe(kind ? `kind=${kind}` : '');
});
