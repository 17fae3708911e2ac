import { describe, expect, it } from 'vitest';
import { act, keyAct, newPlayer, type Act, type Player } from './player.ts';

const after = (player: Player, ...acts: readonly Act[]): Player => acts.reduce(act, player);

describe('the player', () => {
  const fresh = newPlayer(4);

  it('begins before the first step, and not by itself', () => {
    expect(fresh).toEqual({ at: 0, last: 3, playing: false, speed: 2 });
    expect(after(fresh, { do: 'tick' })).toEqual(fresh);
  });

  it('steps, goes back, and stays at its ends', () => {
    expect(after(fresh, { do: 'step' }, { do: 'step' }, { do: 'back' }).at).toBe(1);
    expect(after(fresh, { do: 'back' }).at).toBe(0);
    expect(after(fresh, { do: 'last' }, { do: 'step' }).at).toBe(3);
    expect(after(fresh, { do: 'last' }, { do: 'first' }).at).toBe(0);
    expect(after(fresh, { do: 'to', at: 99 }).at).toBe(3);
    expect(after(fresh, { do: 'to', at: -1 }).at).toBe(0);
    expect(after(fresh, { do: 'to', at: NaN }).at).toBe(0);
  });

  it('plays to the end and stops there; playing again begins anew', () => {
    const playing = after(fresh, { do: 'play' });
    expect(playing.playing).toBe(true);
    const ended = after(playing, { do: 'tick' }, { do: 'tick' }, { do: 'tick' });
    expect(ended).toMatchObject({ at: 3, playing: false });
    expect(after(ended, { do: 'tick' })).toEqual(ended);
    expect(after(ended, { do: 'toggle' })).toMatchObject({ at: 0, playing: true });
  });

  it('is stopped by going by hand', () => {
    for (const one of [{ do: 'step' }, { do: 'back' }, { do: 'to', at: 2 }, { do: 'pause' }, { do: 'toggle' }] as const) expect(after(fresh, { do: 'play' }, one).playing).toBe(false);
    expect(after(fresh, { do: 'play' }, { do: 'speed', speed: 8 })).toMatchObject({ playing: true, speed: 8 });
  });

  it('does not play where there is nothing', () => {
    expect(after(newPlayer(1), { do: 'play' }).playing).toBe(false);
    expect(newPlayer(0).last).toBe(0);
  });
});

describe('its keys', () => {
  it('are the arrows, the space bar and the ends', () => {
    expect(['ArrowRight', 'ArrowLeft', ' ', 'Home', 'End', 'a'].map((key) => keyAct(key, 'none')?.do)).toEqual(['step', 'back', 'toggle', 'first', 'last', undefined]);
  });

  it('leave a button its space bar and a slider its arrows', () => {
    expect(keyAct(' ', 'button')).toBeNull();
    expect(keyAct('ArrowRight', 'button')).toEqual({ do: 'step' });
    expect(keyAct('ArrowRight', 'slider')).toBeNull();
    expect(keyAct(' ', 'slider')).toEqual({ do: 'toggle' });
  });
});
