// Who speaks, tapped by hand: how the talk is shared, and the longest time that I went on. Times of a clock that never goes back.

export type Speaker = 'me' | 'they' | 'nobody';

interface Turn {
  readonly who: Speaker;
  readonly at_ms: number;
}

/** Empty: it has not begun. */
export type Talk = readonly Turn[];

/** The one who was tapped speaks from now on; tapped again, nobody does. */
export function tap(talk: Talk, who: Speaker, now_ms: number): Talk {
  const last = talk.at(-1)?.who ?? 'nobody';
  const next = last === who ? 'nobody' : who;
  return last === next ? talk : [...talk, { who: next, at_ms: now_ms }];
}

export interface Shares {
  readonly speaks: Speaker;
  readonly mine_ms: number;
  readonly theirs_ms: number;
  /** Of all that was spoken, 0 to 1; null: nobody has spoken yet. */
  readonly share: number | null;
  /** The longest that I spoke without them; silence in between does not end it. */
  readonly longest_ms: number;
  /** How long I have been speaking now. */
  readonly current_ms: number;
}

export function shares(talk: Talk, now_ms: number): Shares {
  const sum = { me: 0, they: 0, nobody: 0 };
  let longest = 0;
  let run = 0;
  talk.forEach((turn, i) => {
    const length = Math.max(0, (talk[i + 1]?.at_ms ?? now_ms) - turn.at_ms);
    sum[turn.who] += length;
    if (turn.who === 'me') run += length;
    if (turn.who === 'they') run = 0;
    longest = Math.max(longest, run);
  });
  const all = sum.me + sum.they;
  const speaks = talk.at(-1)?.who ?? 'nobody';
  return { speaks, mine_ms: sum.me, theirs_ms: sum.they, share: all > 0 ? sum.me / all : null, longest_ms: longest, current_ms: speaks === 'me' ? run : 0 };
}

/** From here on it is time to ask: more than half is mine, or I have gone on for two minutes. */
const MUCH = 0.5;
const LONG_MS = 120_000;
const ENOUGH_MS = 60_000;
export const timeToAsk = ({ share, mine_ms, theirs_ms, current_ms }: Shares): boolean => current_ms >= LONG_MS || (mine_ms + theirs_ms >= ENOUGH_MS && (share ?? 0) > MUCH);
