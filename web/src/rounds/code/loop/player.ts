// The player of a picture: where it is, and whether it runs. Pure; the hook beside it brings the clock.
export interface Player {
  /** 0 is before the first step. */
  readonly at: number;
  readonly last: number;
  readonly playing: boolean;
  readonly speed: Speed;
}

/** Steps a second. */
export const SPEEDS = [1, 2, 4, 8] as const;
export type Speed = (typeof SPEEDS)[number];

export type Act = { readonly do: 'play' | 'pause' | 'toggle' | 'step' | 'back' | 'first' | 'last' | 'tick' } | { readonly do: 'to'; readonly at: number } | { readonly do: 'speed'; readonly speed: Speed };

export const newPlayer = (steps: number): Player => ({ at: 0, last: Math.max(0, steps - 1), playing: false, speed: 2 });

const clamp = (at: number, last: number): number => (Number.isFinite(at) ? Math.min(Math.max(0, Math.round(at)), last) : 0);

/** Going by hand stops it; at the end it stops by itself, and playing from there begins anew. */
export function act(player: Player, what: Act): Player {
  const go = (at: number): Player => ({ ...player, at: clamp(at, player.last), playing: false });
  switch (what.do) {
    case 'toggle':
      return act(player, { do: player.playing ? 'pause' : 'play' });
    case 'play':
      return player.last === 0 ? player : { ...player, playing: true, at: player.at >= player.last ? 0 : player.at };
    case 'pause':
      return { ...player, playing: false };
    case 'tick': {
      if (!player.playing) return player;
      const at = clamp(player.at + 1, player.last);
      return { ...player, at, playing: at < player.last };
    }
    case 'step':
      return go(player.at + 1);
    case 'back':
      return go(player.at - 1);
    case 'first':
      return go(0);
    case 'last':
      return go(player.last);
    case 'to':
      return go(what.at);
    case 'speed':
      return { ...player, speed: what.speed };
  }
}

const KEYS: Readonly<Record<string, Act>> = {
  ArrowRight: { do: 'step' }, ArrowLeft: { do: 'back' }, Home: { do: 'first' }, End: { do: 'last' }, ' ': { do: 'toggle' },
};

/** Null: the key is not the player's. `onControl`: a button or a field has the focus, which takes the space bar, or a slider, which takes the arrows. */
export function keyAct(key: string, onControl: 'none' | 'button' | 'slider'): Act | null {
  if (onControl === 'slider' && key !== ' ') return null;
  if (onControl === 'button' && key === ' ') return null;
  return KEYS[key] ?? null;
}
