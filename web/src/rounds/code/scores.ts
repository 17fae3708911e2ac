// Points: of a submission, of its groups of tests, and the best of a problem.
import type { TestGroup, Verdict } from '../../contract/api.ts';

/** What is left open by sums of fractions; the server has the same. */
const SLACK = 1e-9;

/** All that can be had. Where there is no bound, whatever was accepted is. */
export const isFull = (score: number, max: number | null): boolean => max === null || score >= max - SLACK * Math.max(1, Math.abs(max));

/** Accepted, but not for all of the points. */
export const isInPart = ({ verdict, score, max_score }: { readonly verdict: Verdict | null; readonly score: number | null; readonly max_score: number | null }): boolean =>
  verdict === 'AC' && score !== null && !isFull(score, max_score);

const HUGE = 1e15;
const digits = new Intl.NumberFormat('en', { maximumFractionDigits: 2, useGrouping: false });

function figure(value: number): string {
  return Math.abs(value) >= HUGE ? value.toExponential(2) : digits.format(value);
}

/** "30 of 100", "33.33 of 100", "12"; what is not all is never rounded up to all. */
export function pointsOf(score: number, max: number | null): string {
  if (max === null) return figure(score);
  const cut = !isFull(score, max) && figure(score) === figure(max) ? Math.floor(score * 100) / 100 : score;
  return `${figure(cut)} of ${figure(max)}`;
}

export function pointsWords(score: number, max: number | null): string {
  const text = pointsOf(score, max);
  return `${text} ${text === '1' || text.endsWith(' of 1') ? 'point' : 'points'}`;
}

export interface ShownGroup extends TestGroup {
  /** "large", where its name is "secret/large". */
  readonly title: string;
  /** How many groups it lies in that are shown, too. */
  readonly depth: number;
}

export const groupTitle = (name: string): string => name.replace(/^secret\//, '');

/** The group that a test lies in, where it is one of those below "secret" or "sample". */
export function groupOfTest(name: string): string {
  const path = name.split('/');
  return path.length > 2 ? groupTitle(path.slice(0, -1).join('/')) : '';
}

/** The groups that say more than the points of the whole do: those below "secret", and samples where they bring points. */
export function shownGroups(groups: readonly TestGroup[]): readonly ShownGroup[] {
  if (!groups.some(({ name }) => name.startsWith('secret/'))) return [];
  const shown = groups.filter(({ name, score }) => name !== 'secret' && (!/^sample(\/|$)/.test(name) || score !== 0));
  return shown.map((group) => ({
    ...group,
    title: groupTitle(group.name),
    depth: shown.filter((other) => group.name.startsWith(`${other.name}/`)).length,
  }));
}
