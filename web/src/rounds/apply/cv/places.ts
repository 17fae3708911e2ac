// Where findings stand: on the picture of a page, or in a text. Pure.
import type { CvFinding, CvPlace, CvSuppression } from '../../../contract/api.ts';

export interface Shown {
  readonly finding: CvFinding;
  /** From 1, in the order of the CV: the same number on the page and in the list. */
  readonly number: number;
  /** Why it is not looked at any more; null: it is. */
  readonly kept: CvSuppression | null;
}

/** The findings in their order, each with what keeps it as it is. */
export function shownOf(findings: readonly CvFinding[], suppressions: readonly CvSuppression[]): readonly Shown[] {
  return findings.map((finding, i) => ({
    finding,
    number: i + 1,
    kept: suppressions.find((one) => one.rule === finding.rule && (one.finding === null || one.finding === finding.key)) ?? null,
  }));
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const percent = (value: number, whole: number): number => Math.min(100, Math.max(0, (100 * value) / whole));
/** Points around a box, so that the mark does not lie on the letters. */
const MARGIN = 2;

/** In per cent of the page; null where the place is none of this page, or not on it. */
export function boxOf(at: CvPlace, page: number, size: { readonly width: number; readonly height: number }): Box | null {
  if (at.page !== page || !at.box || !(size.width > 0) || !(size.height > 0)) return null;
  const [x0, y0, x1, y1] = at.box;
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return null;
  const left = percent(x0 - MARGIN, size.width);
  const top = percent(y0 - MARGIN, size.height);
  const width = percent(x1 + MARGIN, size.width) - left;
  const height = percent(y1 + MARGIN, size.height) - top;
  return width > 0 && height > 0 ? { left, top, width, height } : null;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The offset in UTF-16 of a line and column, which count characters from 1. */
function offsetAt(text: string, line: number, column: number): number {
  let at = 0;
  for (let i = 1; i < line; i++) {
    const end = text.indexOf('\n', at);
    if (end < 0) return text.length;
    at = end + 1;
  }
  const end = text.indexOf('\n', at);
  const rest = [...text.slice(at, end < 0 ? text.length : end)];
  return at + rest.slice(0, Math.max(0, column - 1)).join('').length;
}

/** The part of a text that a place means; null: the text as a whole. */
export function spanOf(text: string, at: CvPlace): Span | null {
  if (at.path !== undefined) return spanOfPath(text, at.path);
  if (at.line === undefined) return null;
  const start = offsetAt(text, at.line, at.column ?? 1);
  const length = [...text.slice(start, start + 2 * (at.length ?? 0))].slice(0, at.length ?? 0).join('').length;
  return { start, end: Math.min(text.length, start + Math.max(length, 1)) };
}

/** Steps of "work[0].highlights[2]". */
const stepsOf = (path: string): readonly (string | number)[] =>
  [...path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map((m) => (m[2] !== undefined ? Number(m[2]) : m[1]!));

/** Where the value of a path stands in a JSON text: of the deepest part of the path that there is. */
export function spanOfPath(text: string, path: string): Span | null {
  const steps = stepsOf(path);
  let best: Span | null = null;
  let at = 0;
  const space = (): void => {
    while (at < text.length && ' \n\r\t'.includes(text[at]!)) at++;
  };
  const string = (): string => {
    const start = at++;
    while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
    at++;
    try {
      return String(JSON.parse(text.slice(start, at)));
    } catch {
      return '';
    }
  };
  // `depth`: how many steps lead here; -1: not on the way.
  const value = (depth: number): void => {
    space();
    const start = at;
    const open = text[at];
    if (open === '{' || open === '[') {
      at++;
      for (let i = 0; ; i++) {
        space();
        if (at >= text.length || text[at] === '}' || text[at] === ']') break;
        let key: string | number = i;
        if (open === '{') {
          if (text[at] !== '"') break;
          key = string();
          space();
          if (text[at] === ':') at++;
        }
        value(depth >= 0 && depth < steps.length && steps[depth] === key ? depth + 1 : -1);
        space();
        if (text[at] !== ',') break;
        at++;
      }
      at++;
    } else if (open === '"') {
      string();
    } else {
      while (at < text.length && !',]}\n'.includes(text[at]!)) at++;
    }
    if (depth > 0 && (best === null || depth > bestDepth)) {
      best = { start, end: Math.min(at, text.length) };
      bestDepth = depth;
    }
  };
  let bestDepth = 0;
  value(0);
  return best;
}

export interface Piece {
  readonly text: string;
  /** Numbers of the findings that stand here; none: plain text. */
  readonly marks: readonly number[];
}

/** A text cut where marks begin and end, line by line. */
export function piecesOf(text: string, shown: readonly Shown[]): readonly (readonly Piece[])[] {
  const spans = shown.flatMap((one) => {
    const span = spanOf(text, one.finding.at);
    return span ? [{ ...span, number: one.number }] : [];
  });
  let start = 0;
  return text.split('\n').map((line) => {
    const from = start;
    const to = from + line.length;
    start = to + 1;
    const here = spans.filter((span) => span.start < to && span.end > from);
    const cuts = [...new Set([from, to, ...here.flatMap((span) => [Math.max(from, span.start), Math.min(to, span.end)])])].sort((a, b) => a - b);
    return cuts.slice(1).map((end, i) => ({
      text: text.slice(cuts[i], end),
      marks: here.filter((span) => span.start <= cuts[i]! && span.end >= end).map((span) => span.number),
    }));
  });
}

/** The next of the numbers after (before) the active one, round and round. */
export function beside(numbers: readonly number[], active: number | null, step: 1 | -1): number | null {
  if (numbers.length === 0) return null;
  if (active === null) return step > 0 ? numbers[0]! : numbers.at(-1)!;
  const found = step > 0 ? numbers.find((n) => n > active) : numbers.findLast((n) => n < active);
  return found ?? (step > 0 ? numbers[0]! : numbers.at(-1)!);
}
