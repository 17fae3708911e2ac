// How much time is left, whatever the clock of this machine says or is made to say. An answer of the server tells the record's time; from then on
// the browser's steady clock counts, which nobody can set.

export interface ServerTime {
  /** The record's time, and what the steady clock said when it was heard. */
  readonly server_ms: number;
  readonly steady_ms: number;
}

export const steady = (): number => performance.now();

/**
 * Of two, the one to believe. An answer is heard some time after the server wrote it, so it tells a time that is a little too early: the one that is
 * later, seen from now, was on its way for less. One that is much later is believed because a machine slept, while its steady clock stood still.
 */
export function better(one: ServerTime | null, other: ServerTime): ServerTime {
  if (!one) return other;
  return other.server_ms - other.steady_ms >= one.server_ms - one.steady_ms ? other : one;
}

/** The record's time. */
export const serverTime = (time: ServerTime, steady_ms: number): number => time.server_ms + (steady_ms - time.steady_ms);

/** What is left until `ends_at_ms`; never below 0. */
export function leftAt(time: ServerTime, ends_at_ms: number, steady_ms: number): number {
  return Math.max(0, ends_at_ms - serverTime(time, steady_ms));
}

/** "1:04:10", "52:10"; a second that has begun counts. */
export function spanText(ms: number): string {
  const s = Math.ceil(ms / 1000);
  const two = (n: number): string => String(n).padStart(2, '0');
  return s >= 3600 ? `${Math.floor(s / 3600)}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}` : `${Math.floor(s / 60)}:${two(s % 60)}`;
}

/** How near the end is, for colour and for what is read out. */
export function urgency(left_ms: number, minutes: number): 'calm' | 'soon' | 'last' {
  if (left_ms <= 60_000) return 'last';
  return left_ms <= Math.max(5 * 60_000, minutes * 6000) ? 'soon' : 'calm';
}
