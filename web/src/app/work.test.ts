import { expect, test } from 'vitest';
import { workWords } from './work.ts';

test.each([
  ['a solution to a problem', { kind: 'judge-submission', title: 'Two Lists' }, 'Judging a solution to Two Lists'],
  ['whose problem cannot be told', { kind: 'judge-submission', title: null }, 'Judging a solution'],
  ['what was to be measured', { kind: 'measure-complexity', title: 'Two Lists' }, 'Measuring a solution to Two Lists'],
  ['the bank', { kind: 'index-problems', title: null }, 'Reading the problem bank'],
  ['a kind of a newer server', { kind: 'brew-tea', title: null }, 'Other work (brew-tea)'],
])('%s', (_name, failure, words) => expect(workWords(failure)).toBe(words));
