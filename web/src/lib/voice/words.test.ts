import { describe, expect, it } from 'vitest';
import type { Sound, Take } from './take.ts';
import { describeLength, describeTake } from './words.ts';

const sound = (more: Partial<Sound> = {}): Sound => ({ wav: new Blob([]), seconds: 65, made_at_ms: 0, ended: 'asked', silent: false, clipped: false, ...more });
const all: readonly Take<null>[] = [
  { state: 'idle' }, { state: 'asking' }, { state: 'denied' }, ...(['none', 'busy', 'insecure', 'unsupported'] as const).map((why) => ({ state: 'no-microphone', why }) as const),
  ...(['sound', 'silence', 'clipping'] as const).map((heard) => ({ state: 'recording', seconds: 1, heard }) as const), { state: 'paused', seconds: 1 },
  { state: 'stopped', sound: sound() }, { state: 'stopped', sound: sound({ silent: true }) }, { state: 'stopped', sound: sound({ seconds: 0, silent: true }) }, { state: 'sending', sound: sound() },
  { state: 'kept', kept: null }, { state: 'failed', sound: sound(), trouble: { kind: 'offline' } },
];

describe('what is said of a take', () => {
  it('differs for all that can be', () => {
    const headlines = all.map((take) => describeTake(take).headline);
    expect(new Set(headlines).size).toBe(headlines.length);
    for (const { headline } of all.map(describeTake)) expect(headline).not.toBe('');
  });
  it('says how long it may be before anything is recorded', () => {
    expect(describeTake({ state: 'idle' }).advice).toContain('At most one hour');
  });
  it('says how it ended and what is doubtful', () => {
    const advice = (more: Partial<Sound>): string => describeTake({ state: 'stopped', sound: sound(more) }).advice;
    expect(advice({ ended: 'limit' })).toContain('one hour');
    expect(advice({ ended: 'lost', clipped: true })).toMatch(/microphone went away.*cut off/);
    expect(describeTake({ state: 'stopped', sound: sound({ seconds: 3599.96 }) }).headline).toBe('A take of 59:59');
  });
  it('sets the length beside its target', () => {
    expect([describeLength(42.9, null), describeLength(42.9, 90), describeLength(90.5, 90), describeLength(95.2, 90), describeLength(200, 90)]).toEqual(['0:42', '0:42 of about 1:30', '1:30 of about 1:30', '1:35, 5 s over 1:30', '3:20, 1:50 over 1:30']);
  });
});
