// What the log of a drill says. Each rule stands in docs/formats/typing.md; each figure is tested against a value that was computed by hand.
import type { Entry, Stroke } from './drill.ts';

/** Longer than this between two keys is a pause: it is shown apart, and no time of typing. */
const PAUSE_MS = 5000;
const CHARS_A_WORD = 5;
/** Shorter than so many whole seconds cannot say how even the pace was. */
const SECONDS_FOR_CONSISTENCY = 3;

/** A key that was pressed for a character; `up_ms` null: its release was not seen. */
export interface Press {
  readonly down_ms: number;
  readonly up_ms: number | null;
}
export interface Pair {
  /** Two characters. */
  readonly pair: string;
  /** How often the second was right, right after the first, and the time between these keys, together. */
  readonly right: number;
  readonly ms: number;
  readonly missed: number;
}
export interface Second {
  /** From the characters of this second alone, right or not. */
  readonly raw: number;
  /** From all that stands right at its end. */
  readonly wpm: number;
  readonly wrong: number;
}
export interface Measures {
  readonly ms: number;
  readonly pauses: number;
  readonly pause_ms: number;
  readonly typed: number;
  readonly correct: number;
  readonly wrong: number;
  readonly left_wrong: number;
  /** 0 to 100; null: too short to tell. */
  readonly consistency: number | null;
  readonly rolled: number;
  readonly rolled_of: number;
  readonly pairs: readonly Pair[];
  readonly seconds: readonly Second[];
}

/** Characters / 5 / minutes; 0 where no time went by. */
export const wordsPerMinute = (characters: number, ms: number): number => (ms > 0 ? characters / CHARS_A_WORD / (ms / 60_000) : 0);

/** 100 (1 - tanh(c + c³/3 + c⁵/5)), with c the standard deviation of the values over their mean. */
export function consistencyOf(values: readonly number[]): number {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  if (!(mean > 0)) return 0;
  const c = Math.sqrt(values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / values.length) / mean;
  return 100 * (1 - Math.tanh(c + c ** 3 / 3 + c ** 5 / 5));
}

/** Of successive keys of one stretch, how often the first was still down when the next went down. */
export function rolloverOf(presses: readonly Press[]): { readonly rolled: number; readonly rolled_of: number } {
  let rolled = 0;
  let rolled_of = 0;
  for (let i = 0; i + 1 < presses.length; i++) {
    const { down_ms, up_ms } = presses[i]!;
    const next = presses[i + 1]!.down_ms;
    if (up_ms === null || next - down_ms > PAUSE_MS) continue;
    rolled_of++;
    if (up_ms > next) rolled++;
  }
  return { rolled, rolled_of };
}

interface Timed {
  readonly entry: Entry;
  /** Since the entry before; null: it begins a stretch. */
  readonly gap_ms: number | null;
  /** Typing time so far. */
  readonly until_ms: number;
}

function timed(log: readonly Entry[]): { readonly entries: readonly Timed[]; readonly ms: number; readonly pauses: number; readonly pause_ms: number } {
  let ms = 0;
  let pauses = 0;
  let pause_ms = 0;
  const entries = log.map((entry, i): Timed => {
    const gap = i === 0 ? null : Math.max(0, entry.at_ms - log[i - 1]!.at_ms);
    if (gap !== null && gap > PAUSE_MS) {
      pauses++;
      pause_ms += gap;
      return { entry, gap_ms: null, until_ms: ms };
    }
    ms += gap ?? 0;
    return { entry, gap_ms: gap, until_ms: ms };
  });
  return { entries, ms, pauses, pause_ms };
}

/** The stroke before, when this one came right after it and both came from keys. */
function before(log: readonly Timed[], i: number): Stroke | null {
  const stroke = log[i]!.entry;
  const last = log[i - 1]?.entry;
  if (stroke.kind !== 'type' || last?.kind !== 'type' || log[i]!.gap_ms === null) return null;
  const fits = last.right && last.width === 1 && stroke.width === 1 && last.source === 'key' && stroke.source === 'key';
  return fits ? last : null;
}

function pairsOf(log: readonly Timed[]): readonly Pair[] {
  const found = new Map<string, { right: number; ms: number; missed: number }>();
  log.forEach(({ entry, gap_ms }, i) => {
    const last = before(log, i);
    if (last === null || entry.kind !== 'type') return;
    const key = last.expected + entry.expected;
    const pair = found.get(key) ?? { right: 0, ms: 0, missed: 0 };
    found.set(key, pair);
    if (entry.right) {
      pair.right++;
      pair.ms += gap_ms!;
    } else pair.missed++;
  });
  return [...found].map(([pair, counts]) => ({ pair, right: counts.right, ms: Math.round(counts.ms), missed: counts.missed }));
}

/** By whole seconds of typing; a character belongs to the second in which it was done. */
function secondsOf(log: readonly Timed[], ms: number): readonly Second[] {
  const whole = Math.floor(ms / 1000);
  const rows = Array.from({ length: whole }, () => ({ typed: 0, wrong: 0, right: 0 }));
  const rowAt = (until_ms: number): { typed: number; wrong: number; right: number } | undefined => rows[Math.max(0, Math.ceil(until_ms / 1000) - 1)];
  const counts = (i: number): boolean => log[i]!.entry.kind === 'type' && log[i]!.gap_ms !== null;
  log.forEach(({ entry, until_ms }, i) => {
    const row = rowAt(until_ms);
    if (!row) return;
    if (entry.kind === 'back') row.right -= entry.removed.filter((one) => counts(one) && (log[one]!.entry as Stroke).right).length;
    else if (counts(i)) {
      row.typed++;
      if (entry.right) row.right++;
      else row.wrong++;
    }
  });
  let right = 0;
  return rows.map((row, i) => {
    right += row.right;
    return { raw: wordsPerMinute(row.typed, 1000), wpm: wordsPerMinute(Math.max(0, right), 1000 * (i + 1)), wrong: row.wrong };
  });
}

export function measure(log: readonly Entry[], presses: readonly Press[]): Measures {
  const { entries, ms, pauses, pause_ms } = timed(log);
  const gone = new Set(log.flatMap((entry) => (entry.kind === 'back' ? entry.removed : [])));
  const sums = { typed: 0, correct: 0, wrong: 0, left_wrong: 0 };
  entries.forEach(({ entry, gap_ms }, i) => {
    // The first key of a stretch has no time of its own, so it is not counted either.
    if (entry.kind !== 'type' || gap_ms === null) return;
    sums.typed++;
    if (!entry.right) sums.wrong++;
    if (!gone.has(i)) sums[entry.right ? 'correct' : 'left_wrong']++;
  });
  const seconds = secondsOf(entries, ms);
  const consistency = seconds.length < SECONDS_FOR_CONSISTENCY ? null : consistencyOf(seconds.map((one) => one.raw));
  return { ms: Math.round(ms), pauses, pause_ms: Math.round(pause_ms), ...sums, consistency, ...rolloverOf(presses), pairs: pairsOf(entries), seconds };
}
