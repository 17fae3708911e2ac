import { describe, expect, it } from 'vitest';
import { holds, soundOf, step, type Happening, type Sound, type Take } from './take.ts';

const sound: Sound = { wav: new Blob([]), seconds: 2, made_at_ms: 0, ended: 'asked', silent: false, clipped: false };
const trouble = { kind: 'offline' } as const;
const states: readonly Take<number>[] = [
  { state: 'idle' }, { state: 'asking' }, { state: 'denied' }, { state: 'no-microphone', why: 'none' }, { state: 'recording', seconds: 1, heard: 'sound' },
  { state: 'paused', seconds: 1 }, { state: 'stopped', sound }, { state: 'sending', sound }, { state: 'kept', kept: 7 }, { state: 'failed', sound, trouble },
];
const happenings: readonly Happening<number>[] = [
  { type: 'ask' }, { type: 'denied' }, { type: 'no-microphone', why: 'busy' }, { type: 'granted' }, { type: 'heard', seconds: 3, heard: 'silence' }, { type: 'pause' },
  { type: 'resume' }, { type: 'stopped', sound }, { type: 'send' }, { type: 'kept', kept: 8 }, { type: 'failed', trouble }, { type: 'clear' }, { type: 'restore', sound },
];
/** Where each leads from each; all that is not here changes nothing. */
const ways: Readonly<Record<string, string>> = {
  'idle ask': 'asking', 'denied ask': 'asking', 'no-microphone ask': 'asking', 'kept ask': 'asking',
  'asking denied': 'denied', 'asking no-microphone': 'no-microphone', 'asking granted': 'recording', 'asking clear': 'idle',
  'recording heard': 'recording', 'recording pause': 'paused', 'paused resume': 'recording', 'recording stopped': 'stopped', 'paused stopped': 'stopped',
  'stopped send': 'sending', 'failed send': 'sending', 'sending kept': 'kept', 'sending failed': 'failed', 'idle restore': 'stopped',
  ...Object.fromEntries(['denied', 'no-microphone', 'recording', 'paused', 'stopped', 'kept', 'failed'].map((state) => [`${state} clear`, 'idle'])),
};

describe('a take', () => {
  for (const from of states)
    for (const what of happenings)
      it(`${from.state}, ${what.type}`, () => {
        const to = ways[`${from.state} ${what.type}`];
        if (to === undefined) expect(step(from, what)).toEqual(from);
        else expect(step(from, what).state).toBe(to);
      });
  it('is never lost by a failure, and is sent again', () => {
    let take: Take<number> = { state: 'stopped', sound };
    for (const what of [{ type: 'send' }, { type: 'failed', trouble }, { type: 'send' }, { type: 'failed', trouble }] as const) {
      take = step(take, what);
      expect(soundOf(take)).toBe(sound);
      expect(holds(take)).toBe(true);
    }
    expect(step(step(take, { type: 'send' }), { type: 'kept', kept: 9 })).toEqual({ state: 'kept', kept: 9 });
  });
  it('tells when leaving the page would lose it', () => {
    expect(states.filter(holds).map(({ state }) => state)).toEqual(['recording', 'paused', 'stopped', 'sending', 'failed']);
  });
});
