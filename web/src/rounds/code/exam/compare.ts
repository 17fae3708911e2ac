import type { ExamSummary } from '../../../contract/api.ts';
import { percentGot } from '../../../lib/format.ts';

/** One that is over and judged, as it stands in the picture. */
export interface Sat {
  readonly id: number;
  readonly title: string;
  readonly at_ms: number;
  /** Of the points, 0 to 1. */
  readonly share: number;
  /** The mark, 0 to 1. */
  readonly pass: number;
  readonly passed: boolean;
  readonly solved: number;
  readonly problems: number;
}

/** Those that can be compared, the oldest first; rules: '' for all. */
export function satExams(list: readonly ExamSummary[], rules: string): readonly Sat[] {
  return list
    .filter((one) => one.state === 'ended' && !one.waiting && one.of > 0 && (rules === '' || one.rules === rules))
    .map((one) => ({ id: one.id, title: one.title, at_ms: one.began_at_ms, share: (one.points ?? 0) / one.of, pass: one.pass, passed: one.passed === true, solved: one.solved ?? 0, problems: one.problems }))
    .sort((a, b) => a.at_ms - b.at_ms || a.id - b.id);
}

/** The rules that more than one of them had: id and title, by title. */
export function rulesOf(list: readonly ExamSummary[]): readonly (readonly [rules: string, title: string])[] {
  const found = new Map<string, { title: string; n: number }>();
  for (const one of list) {
    if (one.state !== 'ended' || one.waiting) continue;
    const known = found.get(one.rules);
    found.set(one.rules, { title: known?.title ?? one.title, n: (known?.n ?? 0) + 1 });
  }
  return [...found].filter(([, { n }]) => n > 1).map(([rules, { title }]) => [rules, title] as const).sort((a, b) => a[1].localeCompare(b[1]));
}

/** What the picture says, in a sentence or two. */
export function compareWords(sat: readonly Sat[]): string {
  const first = sat[0];
  const last = sat.at(-1);
  if (!first || !last) return '';
  const passed = sat.filter((one) => one.passed).length;
  const best = sat.reduce((one, other) => (other.share > one.share ? other : one));
  const begins = `${passed} of ${sat.length} passed.`;
  if (sat.length === 1) return `${begins} ${percentGot(first.share)} of the points.`;
  return `${begins} The first had ${percentGot(first.share)} of the points, the last ${percentGot(last.share)}, the best ${percentGot(best.share)}.`;
}
