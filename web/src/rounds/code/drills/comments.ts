// The comments of a review on their way, and which lines are chosen for the next one. Pure.
import { isObject, isString } from '../../../lib/storage.ts';
import { kinds, severities, type Kind, type Severity } from './words.ts';

export interface Comment {
  readonly from: number;
  readonly to: number;
  readonly kind: Kind;
  readonly severity: Severity | null;
  readonly says: string;
}

const SPAN_MAX = 10;
export const COMMENTS_MAX = 60;
export const SAYS_MAX = 2000;

export interface Chosen {
  /** Where it began; where it is now. */
  readonly anchor: number;
  readonly head: number;
}

export interface Range {
  readonly from: number;
  readonly to: number;
}

export const rangeOf = ({ anchor, head }: Chosen): Range => ({ from: Math.min(anchor, head), to: Math.max(anchor, head) });

/** To another line; `extend` keeps where it began, for at most ten lines. */
export function choose(chosen: Chosen, line: number, lines: number, extend: boolean): Chosen {
  const head = Math.min(Math.max(1, line), lines);
  if (!extend) return { anchor: head, head };
  const most = SPAN_MAX - 1;
  return { anchor: chosen.anchor, head: Math.min(Math.max(head, chosen.anchor - most), chosen.anchor + most) };
}

/** By lines, and as they were made. */
export const sorted = (comments: readonly Comment[]): readonly Comment[] => [...comments].sort((a, b) => a.to - b.to || a.from - b.from);

/** Kept in a browser, and maybe by hand. */
export function isComments(value: unknown, lines: number): value is Comment[] {
  const isLine = (line: unknown): line is number => Number.isInteger(line) && (line as number) >= 1 && (line as number) <= lines;
  return (
    Array.isArray(value) && value.length <= COMMENTS_MAX &&
    value.every((one: unknown) => isObject(one) && isLine(one['from']) && isLine(one['to']) && one['from'] <= one['to'] && one['to'] - one['from'] < SPAN_MAX &&
      kinds.includes(one['kind'] as Kind) && (one['severity'] === null || severities.includes(one['severity'] as Severity)) && isString(one['says']) && one['says'].length <= SAYS_MAX)
  );
}
