// One figure of a recording beside what is usual for the same person: places on a strip, and sentences. Nothing here says good or bad.

export interface Band {
  readonly low: number;
  readonly high: number;
}

export interface Baseline extends Band {
  readonly middle: number;
  /** How many recordings it is made of. */
  readonly n: number;
}

export interface Norm extends Band {
  readonly grade: string;
  /** Of whom. */
  readonly says: string;
  readonly source: string;
}

export interface FigureRow {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly digits: number;
  /** null: it cannot be told from this recording, and `doubt` says why. */
  readonly value: number | null;
  /** Within which the truth lies, where measuring is rough. */
  readonly band: Band | null;
  readonly doubt: string;
  /** null: too few recordings before this one have it. */
  readonly baseline: Baseline | null;
  /** null: it was not asked for, nobody has published one worth showing, or it must not be scored. */
  readonly norm: Norm | null;
}

export interface Strip {
  /** From 0 to 1. */
  readonly value: number;
  readonly band: Band | null;
  readonly baseline: Band | null;
  readonly norm: Band | null;
}

const MARGIN = 0.15;

/** Where everything lies on a strip that holds all of it; null when there is nothing to show beside the value. */
export function stripOf({ value, band, baseline, norm }: FigureRow): Strip | null {
  if (value === null || (!baseline && !norm && !band)) return null;
  const all = [value, ...[band, baseline, norm].flatMap((one) => (one ? [one.low, one.high] : []))];
  let low = Math.min(...all);
  let high = Math.max(...all);
  // Two values that hardly differ are not drawn far apart.
  const room = Math.max((high - low) * MARGIN, Math.abs(value) * MARGIN) || 1;
  low -= room;
  high += room;
  const place = (v: number): number => (v - low) / (high - low);
  const placed = (one: Band | null): Band | null => one && { low: place(one.low), high: place(one.high) };
  return { value: place(value), band: placed(band), baseline: placed(baseline), norm: placed(norm) };
}

const number = (value: number, digits: number): string => value.toFixed(digits);
const range = ({ low, high }: Band, digits: number): string => `${number(low, digits)} to ${number(high, digits)}`;

export const valueWords = ({ value, unit, digits }: FigureRow): string => (value === null ? '–' : `${number(value, digits)} ${unit}`.trim());

/** Beside one's own: where, in plain words. What is the same as it is shown is the same, and what lies within the doubt is said to. */
export function besideWords({ value, band, baseline, digits }: FigureRow): string {
  if (value === null || !baseline) return '';
  const shown = (v: number): number => Number(v.toFixed(digits));
  const where = shown(value) < shown(baseline.low) ? 'below' : shown(value) > shown(baseline.high) ? 'above' : 'within';
  const doubtful = where !== 'within' && band !== null && band.low <= baseline.high && band.high >= baseline.low;
  const usual = shown(baseline.low) === shown(baseline.high) ? number(baseline.low, digits) : range(baseline, digits);
  return `${where} your usual ${usual} (middle ${number(baseline.middle, digits)}, ${baseline.n} recordings)${doubtful ? ', but by less than can be measured' : ''}`;
}

/** Empty where it is as exact as it is shown. */
export function bandWords({ value, band, digits }: FigureRow): string {
  if (value === null || !band || number(band.low, digits) === number(band.high, digits)) return '';
  return `measured roughly: ${range(band, digits)}`;
}

export const normWords = ({ norm, digits }: FigureRow): string => (norm ? `published: ${range(norm, digits)}, ${norm.says} (${norm.grade}: ${norm.source})` : '');
