import { describe, expect, it } from 'vitest';
import { describePicture, envelopePath, medianOf, pitchPath, placeOf, seekBy, type Picture } from './picture.ts';

const SIZE = { width: 100, height: 40 };

describe('the picture of a recording', () => {
  it('draws the envelope on both sides of the middle', () => {
    expect(envelopePath([1, 0.5], SIZE)).toBe('M0 20.0L25.0 0.0L75.0 10.0L100.0 20.0L75.0 30.0L25.0 40.0Z');
    expect(envelopePath([], SIZE)).toBe('');
  });
  it('stays inside whatever the numbers are', () => {
    const numbers = envelopePath([-3, 7, 0, 1], SIZE).match(/-?\d+\.\d/g)!.map(Number);
    for (const n of numbers) expect(n >= 0 && n <= 100).toBe(true);
    expect(pitchPath([200, 200, 200, 5000, 1], SIZE)).toBe('M10.0 20.0L30.0 20.0L50.0 20.0L70.0 0.0L90.0 40.0');
  });
  it('draws an octave from the middle to the edge, and breaks where there is no voice', () => {
    expect(pitchPath([100, 200, 100, null, 50, null, 100], { width: 70, height: 40 })).toBe('M5.0 20.0L15.0 0.0L25.0 20.0M45.0 40.0h10.0M65.0 20.0h10.0');
    expect(pitchPath([null, null], SIZE)).toBe('');
    expect(pitchPath([0, -1], SIZE)).toBe('');
  });
  it('places stretches in time, and cuts what lies outside', () => {
    expect(placeOf({ from: 1, to: 2 }, 4, 100)).toEqual({ x: 25, width: 25 });
    expect(placeOf({ from: -1, to: 9 }, 4, 100)).toEqual({ x: 0, width: 100 });
    expect(placeOf({ from: 1, to: 2 }, 0, 100)).toEqual({ x: 0, width: 0 });
  });
  it('seeks by the keys of a slider', () => {
    expect(['ArrowLeft', 'ArrowRight', 'PageUp', 'Home', 'End', 'x'].map((key) => seekBy(key, 3, 20))).toEqual([0, 8, 20, 0, 20, null]);
  });
  it('takes the middle of what it is given', () => {
    expect([medianOf([3, 1, 2]), medianOf([4, 1, 2, 3]), medianOf([])]).toEqual([2, 2.5, null]);
  });
  it('says the same in words', () => {
    const picture: Picture = { seconds: 90, envelope: [], pitch: [110, null, 130], pauses: [{ from: 10, to: 10.4 }, { from: 42, to: 44 }], paused: { count: 2, seconds: 2.4 } };
    expect(describePicture(picture)).toEqual(['1:30 long.', '2 pauses, 2.4 s together: 2.0 s at 0:42, 0.4 s at 0:10.', 'The pitch lies around 120 Hz.']);
    expect(describePicture({ seconds: 0, envelope: [], pitch: [], pauses: [], paused: { count: 0, seconds: 0 } })).toEqual(['0:00 long.', 'No pauses.', 'No pitch could be measured.']);
    const many = { ...picture, pauses: Array.from({ length: 9 }, (_, i) => ({ from: i, to: i + 0.5 })), paused: { count: 9, seconds: 4.5 } };
    expect(describePicture(many)[1]).toMatch(/^9 pauses, 4.5 s together; the 5 longest: /);
    expect(describePicture({ ...many, paused: { count: 700, seconds: 420 } })[1]).toMatch(/^700 pauses, 420.0 s together, of which the first 9 are drawn; the 5 longest of these: /);
  });
});
