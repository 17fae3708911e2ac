// Shapes of the pictures, without a page.
export interface Scale {
  readonly most: number;
  readonly ticks: readonly number[];
  readonly y: (value: number) => number;
}
/** From 0 to a multiple of `step` that has room for all values. */
export function scaleOf(values: readonly number[], height: number, step = 20): Scale {
  const most = Math.max(step, Math.ceil(Math.max(0, ...values) / step) * step);
  const every = Math.max(1, Math.ceil(most / step / 4)) * step;
  const ticks = Array.from({ length: Math.floor(most / every) + 1 }, (_, i) => i * every);
  return { most, ticks, y: (value) => height * (1 - value / most) };
}
/** Evenly from the left end to the right one; a single one lies in the middle. */
export const xOf = (i: number, n: number, width: number): number => (n > 1 ? (width * i) / (n - 1) : width / 2);
export const lineOf = (points: readonly (readonly [number, number])[]): string => points.map(([x, y], i) => `${i ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
