import { describe, expect, it } from 'vitest';
import { createLevelMeter, shareOf } from './level.ts';

const RATE = 16000;
const tone = (height: number, seconds: number): Float32Array => Float32Array.from({ length: RATE * seconds }, (_, i) => height * Math.sin((2 * Math.PI * 200 * i) / RATE));
const silence = (seconds: number): Float32Array => new Float32Array(RATE * seconds);

describe('a level meter', () => {
  it('measures a sine as textbooks do: its RMS 3 dB below its peak', () => {
    const { rms_db, peak_db } = createLevelMeter(RATE).push(tone(0.5, 1));
    expect(rms_db).toBeCloseTo(-9.03, 2);
    expect(peak_db).toBeCloseTo(-6.02, 2);
  });
  it('says that nothing is heard after three seconds, not before, and takes it back at once', () => {
    const meter = createLevelMeter(RATE);
    expect(meter.push(silence(2.9)).heard).toBe('sound');
    expect(meter.everHeard()).toBe(false);
    expect(meter.push(silence(0.1))).toEqual({ rms_db: -Infinity, peak_db: -Infinity, heard: 'silence' });
    expect(meter.push(tone(0.1, 0.05)).heard).toBe('sound');
    expect(meter.everHeard()).toBe(true);
    expect(meter.push(silence(2)).heard).toBe('sound');
  });
  it('takes a quiet room for silence and quiet speech for sound', () => {
    const room = createLevelMeter(RATE);
    const speech = createLevelMeter(RATE);
    for (let i = 0; i < 40; i++) {
      room.push(tone(0.0015, 0.1));
      speech.push(tone(0.01, 0.1));
    }
    expect(room.push(tone(0.0015, 0.1)).heard).toBe('silence');
    expect(speech.push(tone(0.01, 0.1)).heard).toBe('sound');
  });
  it('tells a sound that is cut off from a peak that touches', () => {
    const meter = createLevelMeter(RATE);
    expect(meter.push(Float32Array.of(0, 1, 0.2, 1, 1, 0)).heard).toBe('sound');
    expect(meter.everClipped()).toBe(false);
    expect(meter.push(Float32Array.of(0.5, 1, 1)).heard).toBe('sound');
    // The run goes over the seam between two pieces.
    expect(meter.push(Float32Array.of(-1, 0)).heard).toBe('clipping');
    expect(meter.push(tone(0.1, 1.9)).heard).toBe('clipping');
    expect(meter.push(tone(0.1, 0.2)).heard).toBe('sound');
    expect(meter.everClipped()).toBe(true);
  });
  it('takes an empty piece as none', () => {
    expect(createLevelMeter(RATE).push(new Float32Array(0)).heard).toBe('sound');
  });
  it('draws from -60 dB to full scale', () => {
    expect([-Infinity, -90, -60, -30, 0, 6, NaN].map(shareOf)).toEqual([0, 0, 0, 0.5, 1, 1, 0]);
  });
});
