// What a comparison found, in the order in which it is worth mending.
import type { LinkedinReport } from '../../../contract/api.ts';

export type Finding = LinkedinReport['findings'][number];
export type Severity = Finding['severity'];

const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** The gravest first; of equals as they were found. */
export function byGravity(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ suppressed }) => !suppressed).map((one, i) => [one, i] as const).sort(([a, i], [b, k]) => weight[a.severity] - weight[b.severity] || i - k).map(([one]) => one);
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
