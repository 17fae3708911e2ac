// What a claim of the CV lacks before somebody asks about it.
import type { CvClaim } from '../../../contract/api.ts';

export type Gap = 'number' | 'measured' | 'part' | 'questions';

export const gapWords: Readonly<Record<Gap, string>> = {
  number: 'No number: what came of it?',
  measured: 'The number has no derivation: how was it measured?',
  part: 'Your own part is not said: what was yours, and what the team’s?',
  questions: 'Not all three levels of questions are prepared',
};

const said = (text: string | null): boolean => text !== null && text.trim() !== '';
/** A number in digits, in its own field or in the bullet. */
const hasNumber = (claim: CvClaim): boolean => said(claim.number) || /\d/.test(claim.words);
const questionsOf = ({ question_1, question_2, question_3 }: CvClaim): readonly (string | null)[] => [question_1, question_2, question_3];

/** The worst first: a number that cannot be derived is asked about before one that is missing. */
export function gapsOf(claim: CvClaim): readonly Gap[] {
  const gaps: Gap[] = [];
  if (hasNumber(claim) && !said(claim.measured)) gaps.push('measured');
  if (!hasNumber(claim)) gaps.push('number');
  if (!said(claim.my_part)) gaps.push('part');
  if (!questionsOf(claim).every(said)) gaps.push('questions');
  return gaps;
}

const weight: Readonly<Record<Gap, number>> = { measured: 4, number: 2, part: 3, questions: 1 };
const weightOf = (claim: CvClaim): number => gapsOf(claim).reduce((sum, gap) => sum + weight[gap], 0);

/** Those that would fall first in front; of equal ones the order stays. */
export const worstFirst = (claims: readonly CvClaim[]): readonly CvClaim[] => [...claims].sort((a, b) => weightOf(b) - weightOf(a));

/** A question for each level that has none: what, why, what broke. */
export function missingQuestions(claim: CvClaim): Partial<Pick<CvClaim, 'question_1' | 'question_2' | 'question_3'>> {
  const number = said(claim.number) ? claim.number!.trim() : null;
  return {
    ...(said(claim.question_1) ? {} : { question_1: number ? `What exactly is the ${number}, of what, and from when to when?` : 'What exactly did you do, and what was different afterwards?' }),
    ...(said(claim.question_2) ? {} : { question_2: 'Why this way? What else did you consider, and what spoke against it?' }),
    ...(said(claim.question_3) ? {} : { question_3: 'What broke, or took longer than you had thought? What would you do differently today?' }),
  };
}
