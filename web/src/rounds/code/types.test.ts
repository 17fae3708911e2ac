import { expect, test } from 'vitest';
import type { Problem, ProblemType } from '../../contract/api.ts';
import { isInteractive, kindsOf, shownOfSample } from './types.ts';

const problem = (...type: readonly ProblemType[]): Problem => ({
  type, slug: 'two', title: 'Two', difficulty: 'easy', pattern: '', minutes: 5, rating_m: null, state: 'ready', statements: [], samples: [], attachments: [], answers: null, forms: ['program'], starters: [], function_starters: [], hints: [],
  limits: { time_ms: 1, memory_bytes: 1, output_bytes: 1, source_bytes: 1 }, growth: null, tests_total: 1, license: '', credits: '', findings: [],
});

test.each<[readonly ProblemType[], string, boolean, string]>([
  [['pass-fail'], '', false, 'both'],
  [['scoring'], 'Scoring', false, 'both'],
  [['pass-fail', 'interactive'], 'Interactive', true, 'nothing'],
  [['scoring', 'interactive', 'multi-pass'], 'Scoring Interactive Multi-pass', true, 'nothing'],
  [['pass-fail', 'multi-pass'], 'Multi-pass', false, 'input'],
  [['pass-fail', 'submit-answer'], 'Answers', false, 'both'],
])('%o', (type, names, interactive, sample) => {
  const one = problem(...type);
  expect([kindsOf(one).map(({ name }) => name).join(' '), isInteractive(one), shownOfSample(one)]).toEqual([names, interactive, sample]);
});
