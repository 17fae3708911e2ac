import { describe, expect, it } from 'vitest';
import { shares, tap, timeToAsk, type Talk } from './talk.ts';

const play = (...taps: readonly (readonly ['me' | 'they' | 'nobody', number])[]): Talk => taps.reduce<Talk>((talk, [who, at]) => tap(talk, who, at), []);

describe('the tap meter', () => {
  it('has nothing to share before it begins', () => {
    expect(shares([], 5000)).toEqual({ speaks: 'nobody', mine_ms: 0, theirs_ms: 0, share: null, longest_ms: 0, current_ms: 0 });
    expect(tap([], 'nobody', 3)).toEqual([]);
  });
  it('shares the time out', () => {
    const s = shares(play(['me', 0], ['they', 30_000], ['me', 90_000]), 100_000);
    expect([s.mine_ms, s.theirs_ms, s.share, s.longest_ms, s.current_ms]).toEqual([40_000, 60_000, 0.4, 30_000, 10_000]);
  });
  it('stops whoever is tapped again', () => {
    const s = shares(play(['me', 0], ['me', 10_000]), 60_000);
    expect([s.speaks, s.mine_ms]).toEqual(['nobody', 10_000]);
  });
  it('takes a pause of mine for a part of the monologue', () => {
    expect(shares(play(['me', 0], ['me', 50_000], ['me', 60_000]), 110_000).longest_ms).toBe(100_000);
  });
  it('says when it is time to ask', () => {
    expect(timeToAsk(shares(play(['me', 0]), 30_000))).toBe(false);
    expect(timeToAsk(shares(play(['me', 0]), 61_000))).toBe(true);
    expect(timeToAsk(shares(play(['they', 0], ['me', 200_000]), 260_000))).toBe(false);
    expect(timeToAsk(shares(play(['they', 0], ['me', 900_000]), 1_030_000))).toBe(true);
  });
});
