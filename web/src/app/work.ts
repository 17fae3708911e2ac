// Work that ended by our fault, in words.
import type { JobFailure } from '../contract/api.ts';

/** What was being done. A server that is newer than the page may know more kinds. */
export function workWords(failure: Pick<JobFailure, 'kind' | 'title'>): string {
  switch (failure.kind) {
    case 'judge-submission':
      return failure.title === null ? 'Judging a solution' : `Judging a solution to ${failure.title}`;
    case 'measure-complexity':
      return failure.title === null ? 'Measuring a solution' : `Measuring a solution to ${failure.title}`;
    case 'index-problems':
      return 'Reading the problem bank';
    default:
      return `Other work (${failure.kind})`;
  }
}
