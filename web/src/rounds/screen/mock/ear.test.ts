import { expect, test } from 'vitest';
import type { CaptureEvents, OpenCapture } from '../../../lib/voice/capture.ts';
import { decibels, openEar } from './ear.ts';

const samples = (size: number): Float32Array => Float32Array.from({ length: 480 }, (_, i) => (i % 2 ? size : -size));

test('a voice is heard, and for a moment after it; then nothing is', async () => {
  let events: CaptureEvents | undefined;
  let stopped = 0;
  const open: OpenCapture = async (given) => {
    events = given;
    return { ok: true, capture: { rateHz: 48_000, stop: async () => void stopped++ } };
  };
  let now = 0;
  const opened = await openEar(open, () => now);
  if (!opened.ok) throw new Error(opened.why);
  const { ear } = opened;
  expect(ear.heard(0)).toBe(false);
  now = 1000;
  events!.onSamples(samples(0.1));
  expect([ear.heard(1000), ear.heard(1600), ear.heard(1700)]).toEqual([true, true, false]);
  now = 2000;
  events!.onSamples(samples(0.001));
  expect(ear.heard(2000)).toBe(false);
  events!.onLost();
  expect(ear.heard(2000)).toBe(null);
  ear.close();
  expect(stopped).toBe(1);
});

test('no microphone is said', async () => {
  expect(await openEar(async () => ({ ok: false, why: 'denied' }))).toMatchObject({ ok: false, why: expect.stringContaining('not allowed') });
  expect(await openEar(async () => ({ ok: false, why: 'insecure' }))).toMatchObject({ ok: false, why: expect.stringContaining('cannot listen') });
});

test('how loud', () => {
  expect(decibels(samples(1))).toBeCloseTo(0);
  expect(decibels(samples(0.01))).toBeCloseTo(-40);
  expect(decibels(new Float32Array(0))).toBe(-Infinity);
});
