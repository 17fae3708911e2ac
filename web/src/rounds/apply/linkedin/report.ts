// What a comparison found, in the order in which it is worth mending.
import type { CvSuppression, LinkedinReport } from '../../../contract/api.ts';
import { plural } from '../../../lib/format.ts';

export type Finding = LinkedinReport['findings'][number];
export type Severity = Finding['severity'];

const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

export interface Shown {
  readonly finding: Finding;
  /** Somebody keeps it as it is. */
  readonly kept: CvSuppression | null;
}

/** The gravest first; of equals as they were found. */
export function shownOf(findings: readonly Finding[], suppressions: readonly CvSuppression[]): readonly Shown[] {
  return findings
    .filter(({ suppressed }) => !suppressed)
    .map((finding) => ({ finding, kept: suppressions.find((one) => one.rule === finding.rule && (one.finding === null || one.finding === finding.key)) ?? null }))
    .sort((a, b) => weight[a.finding.severity] - weight[b.finding.severity]);
}

/** "1 error, 3 warnings": of those that nobody keeps. */
export function counted(shown: readonly Shown[]): string {
  const open = shown.filter(({ kept }) => kept === null);
  const of = (severity: Severity): number => open.filter(({ finding }) => finding.severity === severity).length;
  return (['error', 'warning', 'note'] as const).filter((one) => of(one) > 0).map((one) => plural(of(one), one)).join(', ');
}

/** "line 12 of the CV, Positions.csv line 3" */
export function places({ at, there }: Finding): string {
  const here = at.page !== undefined ? `page ${at.page} of the CV` : at.line !== undefined ? `line ${at.line} of the CV` : (at.path ?? '');
  const other = there.file === undefined ? '' : there.line === undefined ? there.file : `${there.file} line ${there.line}`;
  return [here, other].filter(Boolean).join(', ');
}

/** Files that were not looked into, by whether they are about other people. */
export function passedOver(files: LinkedinReport['files']): { readonly others: readonly string[]; readonly rest: readonly string[] } {
  const shut = files.filter(({ read }) => !read);
  const name = (file: { readonly name: string }): string => file.name.split('/').at(-1) ?? file.name;
  return { others: shut.filter((one) => one.about_others).map(name), rest: shut.filter((one) => !one.about_others).map(name) };
}
