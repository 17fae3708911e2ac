// What kinds of problems there are besides one file in, one file out.
import type { Problem, ProblemSummary, ProblemType } from '../../contract/api.ts';

interface Words {
  readonly name: string;
  readonly sentence: string;
}

const WORDS: Readonly<Record<ProblemType, Words | null>> = {
  'pass-fail': null,
  scoring: { name: 'Scoring', sentence: 'what is right in part brings points, and it counts as solved with all of them.' },
  interactive: {
    name: 'Interactive',
    sentence: 'your program talks with the judge’s by its output and input. Flush after each line, or both wait for each other; there is no input file to look at.',
  },
  'multi-pass': {
    name: 'Multi-pass',
    sentence: 'your program is run several times on a test, each time on what the judge makes of its last output, and keeps nothing in between.',
  },
  'submit-answer': { name: 'Answers', sentence: 'the answers themselves are sent in, not a program: the output for each test case, made in whatever way you like.' },
};

/** A kind that is worth a word in a list. */
export type Kind = Exclude<ProblemType, 'pass-fail'> | 'function';
export const kinds: readonly Kind[] = ['scoring', 'interactive', 'multi-pass', 'submit-answer', 'function'];

/** As a tag. */
export const kindTags: Readonly<Record<Kind, string>> = {
  scoring: 'scoring',
  interactive: 'interactive',
  'multi-pass': 'multi-pass',
  'submit-answer': 'answers',
  function: 'function',
};

/** Empty: a plain one, a program that is right or not. */
export const tagsOf = ({ type, forms }: Pick<ProblemSummary, 'type' | 'forms'>): readonly Kind[] =>
  kinds.filter((kind) => (kind === 'function' ? forms.includes('function') : type.includes(kind)));

/** What who solves it has to know of its kind. */
export const kindsOf = ({ type }: Problem): readonly Words[] => type.map((one) => WORDS[one]).filter((words) => words !== null);

/** Nothing is written or run here: the answers are given. */
export const wantsAnswers = ({ type }: Problem): boolean => type.includes('submit-answer');

export const isInteractive = ({ type }: Problem): boolean => type.includes('interactive');

/**
 * What of a sample's files the program gets to see: nothing where it talks, and of several passes only the first input.
 */
export function shownOfSample({ type }: Problem): 'both' | 'input' | 'nothing' {
  if (type.includes('interactive')) return 'nothing';
  return type.includes('multi-pass') ? 'input' : 'both';
}
