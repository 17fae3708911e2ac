// Where one stands: the gate, and what came of the drills so far.
import type { TypingResult } from '../../../contract/api.ts';

/** What the article asks for in prose; code is slower for everyone, and has no gate. */
export const GATE_WPM = 60;
const LAST = 5;

export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export interface Stand {
  /** Of the last five texts of this kind that were typed to their end; null: there is none. */
  readonly wpm: number | null;
  readonly accuracy: number | null;
  readonly of: number;
}

/** Results are the newest first. Drills made of the worst pairs are harder than texts, and left out. */
export function standOf(results: readonly TypingResult[], kind: 'code' | 'prose'): Stand {
  const last = results.filter((one) => one.kind === kind && one.whole && one.seed === null).slice(0, LAST);
  return { wpm: median(last.map((one) => one.wpm)), accuracy: median(last.map((one) => one.accuracy)), of: last.length };
}

export interface Series {
  readonly language: string;
  readonly name: string;
  readonly results: readonly TypingResult[];
}

/** By language, the one typed most often first; within it the oldest first. */
export function seriesOf(results: readonly TypingResult[], names: ReadonlyMap<string, string>): readonly Series[] {
  const groups = new Map<string, TypingResult[]>();
  // They come the newest first.
  for (const one of results) groups.set(one.language, [one, ...(groups.get(one.language) ?? [])]);
  return [...groups].map(([language, own]) => ({ language, name: names.get(language) ?? language, results: own })).sort((a, b) => b.results.length - a.results.length || (a.name < b.name ? -1 : 1));
}

/** Which text to type next: one that was typed least often, of these the one that `random` (0 to 1) picks. */
export function pickText<T extends { readonly id: string }>(texts: readonly T[], results: readonly TypingResult[], random: number): T | null {
  const times = (id: string): number => results.filter((one) => one.text_id === id).length;
  const least = Math.min(...texts.map((one) => times(one.id)));
  const fitting = texts.filter((one) => times(one.id) === least);
  return fitting[Math.min(fitting.length - 1, Math.floor(random * fitting.length))] ?? null;
}
