import { expect, test } from 'vitest';
import type { ProblemSummary } from '../../contract/api.ts';
import { firstProblem } from './first.ts';

const problem = (slug: string, difficulty: ProblemSummary['difficulty'], minutes: number, more: Partial<ProblemSummary> = {}): ProblemSummary => ({
  slug, title: slug, difficulty, pattern: 'sorting', minutes, rating_m: null, type: ['pass-fail'], forms: ['program'], standing: 'new', attempts: 0, last_at_ms: null, best_score: null, max_score: null, state: 'ready', ...more,
});

test.each<[string, readonly ProblemSummary[], string | null]>([
  ['none', [], null],
  ['the easiest', [problem('a', 'hard', 10), problem('b', 'easy', 20), problem('c', 'medium', 5)], 'b'],
  ['of these the shortest', [problem('a', 'easy', 20), problem('b', 'easy', 15)], 'b'],
  ['not what is solved', [problem('a', 'warm-up', 10, { standing: 'solved' }), problem('b', 'easy', 15, { standing: 'tried' })], 'b'],
  ['not what cannot be judged', [problem('a', 'warm-up', 10, { state: 'broken' })], null],
])('%s', (_, problems, slug) => expect(firstProblem(problems)?.slug ?? null).toBe(slug));
