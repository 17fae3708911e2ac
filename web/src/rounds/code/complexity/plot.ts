// The geometry of a log-log plot: numbers in, places out.

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Series {
  readonly name: string;
  readonly points: readonly Point[];
  /** The fitted curve at the same sizes. */
  readonly curve: readonly Point[];
}

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Axis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

const MOST_TICKS = 6;

/** Both ends and the steps between them. `base` 10 or 2: bytes are read in powers of two. */
export function axisOf(values: readonly number[], base: 10 | 2 = 10): Axis | null {
  const seen = values.filter((v) => v > 0 && Number.isFinite(v));
  if (seen.length === 0) return null;
  let low = Math.min(...seen);
  let high = Math.max(...seen);
  // What does not grow is drawn as a flat line in the middle, not as noise over the whole height.
  if (high < 2 * low) {
    const middle = Math.sqrt(low * high);
    low = middle / 2;
    high = middle * 2;
  }
  const log = (v: number): number => Math.log(v) / Math.log(base);
  const from = Math.ceil(log(low) - 1e-9);
  const to = Math.floor(log(high) + 1e-9);
  let step = Math.max(1, Math.ceil((to - from + 1) / MOST_TICKS));
  if (base === 2 && step > 3) step = Math.ceil(step / 5) * 5;
  const ticks: number[] = [];
  for (let power = base === 2 ? Math.ceil(from / step) * step : from; power <= to; power += step) ticks.push(base ** power);
  if (ticks.length < 2) return { low, high, ticks: [...new Set([low, ...ticks, high])] };
  return { low, high, ticks };
}

export interface Plotted {
  readonly x: Axis;
  readonly y: Axis;
  /** From values to places. */
  place(point: Point): Point;
  pathOf(points: readonly Point[]): string;
}

export function layOut(series: readonly Series[], frame: Frame, base: 10 | 2 = 10): Plotted | null {
  const points = series.flatMap((one) => one.points);
  const x = axisOf(points.map((p) => p.x));
  const y = axisOf([...points.map((p) => p.y), ...series.flatMap((one) => one.curve.map((p) => p.y))], base);
  if (!x || !y) return null;
  const across = (v: number): number => frame.left + ((Math.log(v) - Math.log(x.low)) / (Math.log(x.high) - Math.log(x.low))) * (frame.width - frame.left - frame.right);
  const up = (v: number): number => frame.height - frame.bottom - ((Math.log(v) - Math.log(y.low)) / (Math.log(y.high) - Math.log(y.low))) * (frame.height - frame.top - frame.bottom);
  const place = (p: Point): Point => ({ x: across(p.x), y: up(p.y) });
  const pathOf = (line: readonly Point[]): string =>
    line
      .filter((p) => p.x > 0 && p.y > 0)
      .map(place)
      .map((p, i) => `${i === 0 ? 'M' : 'L'}${p.x.toFixed(1)} ${p.y.toFixed(1)}`)
      .join('');
  return { x, y, place, pathOf };
}
