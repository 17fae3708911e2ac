// Pairs of characters: added up over drills, compared with one's own mean, and turned into the next drill.
import type { Pair } from './measures.ts';
import type { Random } from './random.ts';

export type KeyClass = 'letters' | 'digits' | 'symbols' | 'spaces';
export interface ClassStand {
  readonly key: KeyClass;
  readonly tries: number;
  /** Of the right ones; null: there is none. */
  readonly mean_ms: number | null;
  readonly missed: number;
}

export const classOf = (char: string): KeyClass => (/\p{L}/u.test(char) ? 'letters' : /\p{N}/u.test(char) ? 'digits' : /\s/.test(char) ? 'spaces' : 'symbols');

/** As the record keeps them: [[pair, right, ms, missed], ...]. */
export const writePairs = (pairs: readonly Pair[]): string => JSON.stringify(pairs.map(({ pair, right, ms, missed }) => [pair, right, ms, missed]));

const isRow = (row: unknown): row is [string, number, number, number] => Array.isArray(row) && row.length === 4 && typeof row[0] === 'string' && row.slice(1).every((one) => typeof one === 'number');

/** Empty where it is no such text. */
export function readPairs(text: string): readonly Pair[] {
  try {
    const rows: unknown = JSON.parse(text);
    return Array.isArray(rows) ? rows.filter(isRow).map(([pair, right, ms, missed]) => ({ pair, right, ms, missed })) : [];
  } catch {
    return [];
  }
}

export function addPairs(lists: readonly (readonly Pair[])[]): readonly Pair[] {
  const sums = new Map<string, Pair>();
  for (const one of lists.flat()) {
    const sum = sums.get(one.pair);
    sums.set(one.pair, sum ? { pair: one.pair, right: sum.right + one.right, ms: sum.ms + one.ms, missed: sum.missed + one.missed } : one);
  }
  return [...sums.values()];
}

/** By the second character of each pair: the one that was typed. */
export function classesOf(pairs: readonly Pair[]): readonly ClassStand[] {
  return (['letters', 'digits', 'symbols', 'spaces'] as const).map((key) => {
    const own = pairs.filter(({ pair }) => classOf([...pair][1] ?? '') === key);
    const right = own.reduce((sum, one) => sum + one.right, 0);
    const missed = own.reduce((sum, one) => sum + one.missed, 0);
    return { key, tries: right + missed, mean_ms: right ? own.reduce((sum, one) => sum + one.ms, 0) / right : null, missed };
  });
}

export interface Ranked extends Pair {
  readonly mean_ms: number | null;
  /** Share of the tries. */
  readonly miss_rate: number;
  /** What one try costs more than a usual one, in usual times between two keys. */
  readonly cost: number;
}

/** Fewer tries say too little of a pair. */
export const TRIES_MIN = 3;
/** Each pair is judged as if it had been tried so often more, as the average pair: a few tries do not make it the worst. */
const PRIOR = 3;
/** A miss costs the wrong key, the way back and the key again. */
const MISS_COST = 3;

const visible = (pair: string): boolean => !/[\n\t]/.test(pair);

/** Pairs that cost more than usual, the dearest first. Those with the ends of lines are left out: lines cannot be chosen by them. */
export function worstPairs(pairs: readonly Pair[]): readonly Ranked[] {
  const right = pairs.reduce((sum, one) => sum + one.right, 0);
  const missed = pairs.reduce((sum, one) => sum + one.missed, 0);
  if (right === 0) return [];
  const usual = pairs.reduce((sum, one) => sum + one.ms, 0) / right;
  const rate = missed / (right + missed);
  const rank = (one: Pair): Ranked => {
    const tries = one.right + one.missed;
    const mean = (one.ms + PRIOR * usual) / (one.right + PRIOR);
    const miss = (one.missed + PRIOR * rate) / (tries + PRIOR);
    return { ...one, mean_ms: one.right ? one.ms / one.right : null, miss_rate: one.missed / tries, cost: mean / usual - 1 + MISS_COST * (miss - rate) };
  };
  return pairs
    .filter((one) => one.right + one.missed >= TRIES_MIN && visible(one.pair))
    .map(rank)
    .filter((one) => one.cost > 0)
    .sort((a, b) => b.cost - a.cost || (a.pair < b.pair ? -1 : 1));
}

/** The slowest by the mean, and the most missed by their share; of pairs that were tried often enough. */
export const slowest = (pairs: readonly Pair[], n: number): readonly Pair[] =>
  pairs.filter((one) => one.right >= TRIES_MIN).sort((a, b) => b.ms / b.right - a.ms / a.right).slice(0, n);
export const mostMissed = (pairs: readonly Pair[], n: number): readonly Pair[] =>
  pairs.filter((one) => one.missed > 0 && one.right + one.missed >= TRIES_MIN).sort((a, b) => b.missed / (b.right + b.missed) - a.missed / (a.right + a.missed) || b.missed - a.missed).slice(0, n);

export interface DrillLine {
  readonly text: string;
  /** The pairs for which it was taken. */
  readonly pairs: readonly string[];
}

const LINE_MIN = 12;
const DRILL_CHARS = 260;
const DRILL_LINES = 12;
/** What a pair still asks for, each time a line has it. */
const SATED = 0.6;

/** Lines of code without their indentation; sentences of prose. Each once. */
export function linesOf(texts: readonly string[], kind: 'code' | 'prose'): readonly string[] {
  const all = texts.flatMap((text) => text.split(kind === 'code' ? /\n/ : /(?<=[.!?]["“”]?)\s+/));
  return [...new Set(all.map((line) => line.trim()))].filter((line) => [...line].length >= LINE_MIN);
}

export function countOf(line: string, pair: string): number {
  let n = 0;
  for (let at = line.indexOf(pair); at >= 0; at = line.indexOf(pair, at + 1)) n++;
  return n;
}

/** Real lines that have the pairs most often for their length; the same seed gives the same ones. */
export function nextDrill(lines: readonly string[], worst: readonly Ranked[], random: Random): readonly DrillLine[] {
  const wanted = new Map(worst.map((one) => [one.pair, one.cost]));
  const open = lines.map((text) => ({ text, luck: 0.85 + 0.3 * random(), counts: worst.map(({ pair }) => [pair, countOf(text, pair)] as const).filter(([, n]) => n > 0) }));
  const chosen: DrillLine[] = [];
  for (let chars = 0; chars < DRILL_CHARS && chosen.length < DRILL_LINES; ) {
    const gain = ({ text, luck, counts }: (typeof open)[number]): number => (luck * counts.reduce((sum, [pair, n]) => sum + wanted.get(pair)! * Math.min(n, 3), 0)) / (10 + text.length);
    const best = open.reduce<(typeof open)[number] | null>((so, one) => (so === null || gain(one) > gain(so) ? one : so), null);
    if (best === null || gain(best) <= 0) break;
    open.splice(open.indexOf(best), 1);
    chosen.push({ text: best.text, pairs: best.counts.map(([pair]) => pair) });
    chars += best.text.length + 1;
    for (const [pair, n] of best.counts) wanted.set(pair, wanted.get(pair)! * SATED ** n);
  }
  return chosen;
}
