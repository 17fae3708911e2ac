import { describe, expect, it } from 'vitest';
import { createResampler } from './resample.ts';

const sine = (hz: number, rate: number, seconds: number): Float32Array => Float32Array.from({ length: Math.round(rate * seconds) }, (_, i) => Math.sin((2 * Math.PI * hz * i) / rate));
const joined = (parts: readonly Float32Array[]): Float32Array => Float32Array.from(parts.flatMap((part) => [...part]));
/** Of the middle, where neither end disturbs. */
const rms = (samples: Float32Array): number => {
  const middle = samples.slice(Math.floor(samples.length / 4), Math.floor((3 * samples.length) / 4));
  return Math.sqrt(middle.reduce((sum, v) => sum + v * v, 0) / middle.length);
};
const decibels = (share: number): number => 20 * Math.log10(share);
function through(samples: Float32Array, from: number, to: number, chunk = samples.length): Float32Array {
  const resampler = createResampler(from, to);
  const parts: Float32Array[] = [];
  for (let i = 0; i < samples.length; i += chunk) parts.push(resampler.push(samples.slice(i, i + chunk)));
  return joined([...parts, resampler.flush()]);
}

describe('a resampler to 16 kHz', () => {
  for (const from of [48000, 44100, 96000, 22050, 32000, 192000]) {
    it(`keeps a tone below 6.8 kHz from ${from} Hz, in height and in place`, () => {
      for (const hz of [100, 4000, 6800]) {
        const got = through(sine(hz, from, 0.25), from, 16000);
        expect(got.length).toBe(Math.ceil((Math.round(from * 0.25) * 16000) / from));
        const wanted = sine(hz, 16000, 0.25);
        // At 6.8 kHz the slope begins.
        const most = hz > 6500 ? 0.02 : 0.001;
        expect(Math.max(...got.slice(500, 3500).map((v, i) => Math.abs(v - wanted[i + 500]!)))).toBeLessThan(most);
      }
    });
    it(`lets nothing from above 8 kHz come back as a tone from ${from} Hz`, () => {
      for (const hz of [8100, 9000, 10000, 12000, 15000, 20000, 23000].filter((one) => one < from / 2)) {
        expect(decibels(rms(through(sine(hz, from, 0.25), from, 16000)) / Math.SQRT1_2)).toBeLessThan(-70);
      }
    });
  }
  it('gives the same whatever the pieces are that it is fed', () => {
    const sound = sine(440, 44100, 0.3);
    const whole = through(sound, 44100, 16000);
    for (const chunk of [1, 7, 128, 2048]) expect([...through(sound, 44100, 16000, chunk)]).toEqual([...whole]);
  });
  it('passes a constant and silence as they are', () => {
    const constant = through(new Float32Array(48000).fill(0.25), 48000, 16000);
    expect(Math.max(...constant.slice(200, 15800).map((v) => Math.abs(v - 0.25)))).toBeLessThan(1e-5);
    expect(through(new Float32Array(4800), 48000, 16000).every((v) => v === 0)).toBe(true);
  });
  it('keeps the length to the sample over ten seconds', () => {
    const resampler = createResampler(44100, 16000);
    let count = 0;
    for (let i = 0; i < 10; i++) count += resampler.push(new Float32Array(44100)).length;
    expect(count + resampler.flush().length).toBe(10 * 16000);
  });
  it('begins anew after a flush', () => {
    const resampler = createResampler(48000, 16000);
    const sound = sine(300, 48000, 0.1);
    const once = joined([resampler.push(sound), resampler.flush()]);
    expect([...joined([resampler.push(sound), resampler.flush()])]).toEqual([...once]);
  });
  it('leaves what has the rate already, and refuses to invent one', () => {
    expect([...through(Float32Array.of(0.1, 0.2), 16000, 16000)]).toEqual([...Float32Array.of(0.1, 0.2)]);
    expect(() => createResampler(8000, 16000)).toThrow(RangeError);
    expect(() => createResampler(44100.5, 16000)).toThrow(RangeError);
  });
});
