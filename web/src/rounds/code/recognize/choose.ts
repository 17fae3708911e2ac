// Finding a pattern by what is typed, and the picture of what was taken for what.
import type { RecognitionName, RecognitionResults } from '../../../contract/api.ts';

const plain = (text: string): string => text.toLowerCase().replace(/[-_&]+/g, ' ').replace(/\s+/g, ' ').trim();

/** How well a name fits: 0 begins with it, 1 a word in it does, 2 it is in it, 3 all letters in their order; null: not at all. */
function fitOf(name: string, typed: string): number | null {
  const text = plain(name);
  if (text.startsWith(typed)) return 0;
  if (text.includes(` ${typed}`)) return 1;
  if (text.includes(typed)) return 2;
  let at = 0;
  for (const letter of text) if (letter === typed[at]) at++;
  return at === typed.length ? 3 : null;
}

/** The patterns that fit what is typed, the best first; all of them by their names when nothing is. What else they are called counts, too, a little less. */
export function fitting(patterns: readonly RecognitionName[], text: string): readonly RecognitionName[] {
  const typed = plain(text);
  const sorted = [...patterns].sort((a, b) => (a.name < b.name ? -1 : 1));
  if (typed === '') return sorted;
  return sorted
    .flatMap((pattern) => {
      const fits = [fitOf(pattern.name, typed), ...pattern.also.map((also) => {
        const fit = fitOf(also, typed);
        return fit === null || fit === 3 ? null : fit + 0.5;
      })].filter((fit) => fit !== null);
      return fits.length > 0 ? [{ pattern, fit: Math.min(...fits) }] : [];
    })
    .sort((a, b) => a.fit - b.fit)
    .map(({ pattern }) => pattern);
}

export interface Square {
  readonly right: string;
  readonly picked: string;
  readonly n: number;
  /** Of the answers where `right` was wanted. */
  readonly share: number;
}

export interface Confusion {
  /** Patterns that were wanted or picked, in the order of the map. */
  readonly ids: readonly string[];
  readonly squares: readonly Square[];
}

export function confusionOf(results: RecognitionResults): Confusion {
  const { confusion, patterns } = results;
  const wanted = new Map<string, number>();
  for (const { right, n } of confusion) wanted.set(right, (wanted.get(right) ?? 0) + n);
  const used = new Set(confusion.flatMap(({ right, picked }) => [right, picked]));
  return { ids: patterns.map(({ pattern }) => pattern).filter((id) => used.has(id)), squares: confusion.map((one) => ({ ...one, share: one.n / wanted.get(one.right)! })) };
}
