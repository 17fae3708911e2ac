// Figures of typing in words.
import { formatMs } from '../../../lib/format.ts';
import type { Ranked } from './pairs.ts';

export const wpmWords = (wpm: number): string => wpm.toFixed(wpm < 100 ? 1 : 0);

const LOOKS: Readonly<Record<string, readonly [look: string, word: string]>> = { ' ': ['␣', 'space'], '\n': ['↵', 'line end'], '\t': ['⇥', 'tab'] };
export const charLook = (char: string): string => LOOKS[char]?.[0] ?? char;
export const charWord = (char: string): string => LOOKS[char]?.[1] ?? char;

/** Why a pair is among the worst: "450 ms, you usually take 190; missed 2 of 8". */
export function reasonWords(pair: Ranked, usual_ms: number): string {
  const slow = pair.mean_ms !== null && pair.mean_ms > usual_ms ? `${formatMs(pair.mean_ms)}, you usually take ${formatMs(usual_ms)}` : null;
  const missed = pair.missed > 0 ? `missed ${pair.missed} of ${pair.right + pair.missed}` : null;
  return [slow, missed].filter(Boolean).join('; ');
}
