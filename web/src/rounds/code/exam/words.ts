// What the rules of an exam mean, in sentences.
import type { ExamProblem, ExamReport, ExamRules, ExamSent } from '../../../contract/api.ts';
import { plural } from '../../../lib/format.ts';
import { isUnderWay } from '../../../lib/job.ts';

export function ruleSentences(rules: ExamRules): readonly string[] {
  return [
    rules.order === 'free' ? 'All problems are open from the start, in any order.' : 'One problem after the other: what was left is closed.',
    rules.counts === 'last' ? 'The last submission to each counts.' : 'The best submission to each counts.',
    rules.submits === null ? 'Submit as often as you like.' : `${plural(rules.submits, 'submission')} to each problem.`,
    rules.points === 'by-test' ? 'Points by the share of tests that pass.' : 'All points of a problem, or none.',
    { tests: 'Each test is told.', verdict: 'Of a submission the verdict is told, no more.', nothing: 'What a submission is worth is told at the end.' }[rules.told],
    rules.samples ? '' : 'There are no samples.',
    rules.runs === null ? '' : `${plural(rules.runs, 'run')} on each problem.`,
    rules.unsent === 'dropped' ? 'Code that was not submitted counts for nothing.' : 'What stands in the editor at the end is submitted.',
    { free: 'Pasting is free.', own: 'Only what was copied in the exam may be pasted.', refused: 'Nothing may be pasted.' }[rules.paste],
    rules.screen === 'full' ? 'In full screen.' : '',
    rules.slots.some(({ kind }) => kind === 'front-end') ? 'Front-end tasks are built in plain JavaScript or in React, and tried by a browser.' : '',
    rules.languages.length === 0 ? '' : `In ${rules.languages.join(', ')} only.`,
  ].filter(Boolean);
}

export const pointsOf = (points: number): string => plural(Math.round(points), 'point');

export const totalOf = (rules: ExamRules): number => rules.slots.reduce((sum, slot) => sum + slot.points, 0);

/** One among all that was sent in an exam: a submission and a check may have the same number. */
export const sentKey = (one: ExamSent): string => (one.submission === null ? `check ${one.check}` : `submission ${one.submission}`);

/** Where a problem of an exam is practised. */
export const pathOf = (place: Pick<ExamProblem, 'kind' | 'problem'>): string => (place.kind === 'front-end' ? `/code/front-end/${place.problem}` : `/code/${place.problem}`);

/** Of what was sent to the judge, in a word. */
export function sentWords(one: ExamSent): string {
  if (isUnderWay(one)) return 'being judged';
  if (one.state === 'failed') return 'not judged: our fault';
  if (one.state === 'cancelled') return 'stopped';
  if (one.verdict === null) return 'received';
  return one.tests_total === null ? one.verdict : `${one.verdict} ${one.tests_passed} of ${one.tests_total} tests`;
}

export const adviceTitles: Readonly<Record<ExamReport['advice'][number]['kind'], string>> = {
  'never-opened': 'Never opened', 'last-worse': 'The last was not the best', unsent: 'Not submitted', 'too-slow': 'Too slow', wrong: 'Not right yet', 'no-try': 'No submission',
  early: 'Ended early', stuck: 'Stayed too long', 'late-run': 'Ran it late',
};
