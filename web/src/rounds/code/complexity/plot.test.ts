import { describe, expect, test } from 'vitest';
import { axisOf, layOut, type Frame } from './plot.ts';

const frame: Frame = { width: 200, height: 100, left: 20, right: 10, top: 5, bottom: 15 };
const line = (f: (n: number) => number) => [1, 10, 100, 1000].map((x) => ({ x, y: f(x) }));

describe('an axis', () => {
  test('has the powers of ten between its ends', () => expect(axisOf([3, 40000])?.ticks).toEqual([10, 100, 1000, 10000]));
  test('has few ticks, however long it is', () => expect(axisOf([1, 1e30])!.ticks.length).toBeLessThanOrEqual(7));
  test('counts bytes in powers of two', () => expect(axisOf([1000, 5000], 2)?.ticks).toEqual([1024, 2048, 4096]));
  test('leaves what does not grow in the middle', () => {
    const axis = axisOf([100, 101])!;
    expect(axis.low).toBeLessThan(60);
    expect(axis.high).toBeGreaterThan(190);
  });
  test('is none without a value that has a logarithm', () => expect([axisOf([]), axisOf([0, -1, NaN])]).toEqual([null, null]));
});

describe('a plot', () => {
  test('draws powers as straight lines within its frame', () => {
    const plot = layOut([{ name: 'a', points: line((n) => n * n), curve: [] }], frame)!;
    const places = line((n) => n * n).map(plot.place);
    expect(places[0]).toEqual({ x: 20, y: 85 });
    expect(places[3]!.x).toBeCloseTo(190);
    expect(places[3]!.y).toBeCloseTo(5);
    expect(places[1]!.y - places[2]!.y).toBeCloseTo(places[2]!.y - places[3]!.y);
  });
  test('passes over what is zero', () => {
    const plot = layOut([{ name: 'a', points: line((n) => (n < 10 ? 0 : n)), curve: [] }], frame)!;
    expect(plot.pathOf(line((n) => (n < 10 ? 0 : n))).match(/[ML]/g)).toEqual(['M', 'L', 'L']);
  });
  test('is none without points', () => expect(layOut([{ name: 'a', points: [], curve: [] }], frame)).toBeNull());
});
