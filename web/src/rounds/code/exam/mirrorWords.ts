// What the report of a recorded exam says, as data for its pictures and in words.
import type { MirrorReport } from '../../../contract/api.ts';
import { spanText } from './clock.ts';

export type Doing = MirrorReport['line'][number]['doing'];
type Finding = MirrorReport['findings'][number];
type Size = MirrorReport['sizes'][number];

export const doingWords: Readonly<Record<Doing, string>> = {
  reading: 'there', idle: 'nothing for long', typing: 'typing', pasting: 'pasted', unseen: 'not recorded', away: 'window left',
};
export const gradeWords: Readonly<Record<MirrorReport['grade'], string>> = { note: 'Note', low: 'Low', medium: 'Medium', high: 'High' };

/** "3:04", or "3:04 to 4:10"; a moment has equal ends. */
export const when = (span: { readonly from_ms: number; readonly to_ms: number }): string =>
  span.to_ms > span.from_ms ? `${spanText(span.from_ms)} to ${spanText(span.to_ms)}` : spanText(span.from_ms);

/** A source as the rules write it: what it says, its address, when it was read. */
export function sourceOf(text: string): { readonly says: string; readonly where: string; readonly seen: string } {
  const found = /^(.*?),\s*(https:\/\/\S+?)(?:,\s*(\d{4}-\d{2}))?$/.exec(text);
  return found ? { says: found[1] ?? text, where: found[2] ?? '', seen: found[3] ?? '' } : { says: text, where: '', seen: '' };
}

export interface Mark {
  readonly from_ms: number;
  readonly to_ms: number;
  readonly what: 'pasted' | 'burst';
}

const MARKS: Readonly<Record<string, Mark['what']>> = { M01: 'pasted', M02: 'pasted', M05: 'burst', M06: 'burst', M07: 'burst' };

/** What is marked in the lane of a problem. */
export function marksOf(findings: readonly Finding[], problem: number): readonly Mark[] {
  return findings.flatMap((finding) => {
    const what = MARKS[finding.rule];
    return what ? finding.spans.filter((span) => span.problem === problem).map(({ from_ms, to_ms }) => ({ from_ms, to_ms, what })) : [];
  });
}

export const spansOf = (findings: readonly Finding[], rule: string): Finding['spans'] => findings.find((one) => one.rule === rule)?.spans ?? [];

/** How the size of an answer grew, as points of a curve with steps: [0 to 100, 0 to 1], 1 being the largest of all. */
export function curveOf(sizes: readonly Size[], problem: number, length_ms: number): readonly (readonly [number, number])[] {
  const largest = Math.max(1, ...sizes.map((one) => one.size));
  const own = sizes.filter((one) => one.problem === problem);
  const points: (readonly [number, number])[] = [];
  let height = 0;
  for (const one of own) {
    const x = (100 * Math.min(one.at_ms, length_ms)) / Math.max(length_ms, 1);
    points.push([x, height], [x, one.size / largest]);
    height = one.size / largest;
  }
  if (points.length > 0) points.push([100, height]);
  return points;
}

export function problemsOf(report: MirrorReport): readonly number[] {
  const all = [...report.sizes.map((one) => one.problem), ...report.findings.flatMap((one) => one.spans.map((span) => span.problem))];
  return [...new Set(all.filter((one) => one !== null))].sort((a, b) => a - b);
}

/** For those who do not see the picture. */
export function laneText(report: MirrorReport, problem: number): string {
  const own = report.sizes.filter((one) => one.problem === problem);
  const pastes = marksOf(report.findings, problem).filter((one) => one.what === 'pasted');
  const end = own.at(-1);
  if (!end) return `Problem ${problem}: nothing was typed`;
  const most = Math.max(...own.map((one) => one.size));
  const pasted = pastes.length === 0 ? 'nothing pasted' : `pasted at ${pastes.map((one) => spanText(one.from_ms)).join(', ')}`;
  return `Problem ${problem}: first changed at ${spanText(own[0]!.at_ms)}, last at ${spanText(end.at_ms)}, ${end.size} characters at the end, ${most} at most; ${pasted}`;
}
