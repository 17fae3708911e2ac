// What is said of the drills.
import type { NewReviewAnswer, ReviewAnswer } from '../../../contract/api.ts';

export type Kind = NewReviewAnswer['comments'][number]['kind'];
export type Severity = NonNullable<NewReviewAnswer['comments'][number]['severity']>;
export type Outcome = ReviewAnswer['comments'][number]['outcome'];

export const kindWords: Readonly<Record<Kind, string>> = {
  bug: 'Bug', security: 'Security', performance: 'Performance', concurrency: 'Concurrency', 'error-handling': 'Error handling', tests: 'Tests', naming: 'Naming', api: 'API',
};
export const kinds = Object.keys(kindWords) as readonly Kind[];

export const severityWords: Readonly<Record<Severity, string>> = { blocker: 'Blocker: not to be merged', major: 'Major: to be mended, soon', minor: 'Minor: better without' };
export const severities = Object.keys(severityWords) as readonly Severity[];

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  found: 'Found', again: 'Said before by another comment', near: 'The right place, another kind', right: 'A false alarm: it looks wrong and is right', false: 'A false alarm, as far as the file knows',
};

export const languageWords: Readonly<Record<string, string>> = {
  python: 'Python', python3: 'Python', cpp: 'C++', javascript: 'JavaScript', typescript: 'TypeScript', tsx: 'TSX', go: 'Go', java: 'Java', sql: 'SQL', bash: 'Bash',
};

/** "line 12", "lines 12 to 15". */
export const linesWords = ({ from, to }: { readonly from: number; readonly to: number }): string => (from === to ? `line ${from}` : `lines ${from} to ${to}`);
