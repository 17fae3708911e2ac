// Verdicts in words.
import type { Submission, SubmissionSummary, Test, Verdict } from '../../../contract/api.ts';
import { plural } from '../../../lib/format.ts';
import { isInPart } from '../scores.ts';

export type Tone = 'good' | 'bad' | 'slow';

export const verdictWords: Readonly<Record<Verdict, string>> = {
  AC: 'Accepted',
  WA: 'Wrong answer',
  TLE: 'Time limit exceeded',
  RTE: 'Run-time error',
  MLE: 'Memory limit exceeded',
  OLE: 'Output limit exceeded',
  CE: 'Compile error',
};

const TONES: Readonly<Record<Verdict, Tone>> = { AC: 'good', WA: 'bad', TLE: 'slow', RTE: 'bad', MLE: 'slow', OLE: 'slow', CE: 'bad' };

/** Accepted, for a part of the points. */
export const acceptedInPart = 'Accepted in part';

/** Of a submission, a group of its tests or one of them: what was accepted in part is not good yet. */
export function toneOf(summary: Pick<SubmissionSummary, 'verdict' | 'score' | 'max_score'>): Tone | 'none' {
  if (summary.verdict === null) return 'none';
  return isInPart(summary) ? 'slow' : TONES[summary.verdict];
}

/** One sentence for a finished submission or run. */
export function headline(submission: Submission): string {
  const { verdict, kind, tests, tests_total } = submission;
  if (verdict === null) return 'No verdict';
  if (verdict === 'CE') return verdictWords.CE;
  if (verdict === 'AC') {
    if (kind === 'submit') return isInPart(submission) ? acceptedInPart : verdictWords.AC;
    const samples = tests.filter((test) => test.kind === 'sample').length;
    if (samples === 0) return 'It ran to its end';
    return samples === 1 ? 'The sample passes' : `All ${samples} samples pass`;
  }
  const bad = tests.filter((test) => test.verdict !== 'AC');
  const first = bad[0];
  // Where the judge stopped at the first failure, how many more would fail is not known.
  if (first && submission.tests_done < tests_total) return `${verdictWords[verdict]} on test ${first.ordinal} of ${tests_total}`;
  const same = bad.filter((test) => test.verdict === verdict).length;
  return `${verdictWords[verdict]} on ${same || bad.length} of ${tests_total}`;
}

/** What a summary shows in a list. */
export function summaryWords(summary: SubmissionSummary): string {
  switch (summary.state) {
    case 'queued':
      return 'In line';
    case 'running':
      return 'Being judged';
    case 'failed':
      return 'Failed on our side';
    case 'cancelled':
      return 'Cancelled';
    case 'done':
      if (summary.verdict === null) return 'No verdict';
      return isInPart(summary) ? acceptedInPart : verdictWords[summary.verdict];
  }
}

export function testTitle(test: Test): string {
  if (test.kind === 'custom') return 'Your input';
  return test.kind === 'sample' ? 'Sample' : 'Secret test';
}

/** For the line under the headline: what a program that did not fail may still be proud of. */
export function passedWords(submission: Submission): string {
  return `${submission.tests_passed} of ${plural(submission.tests_total, 'test')} passed`;
}
