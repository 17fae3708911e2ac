// Tests that are too many for a bar each stand in stretches of as many.
import type { Test } from '../../../contract/api.ts';

/** So many bars are one look; more tests than that are put together. */
export const BARS_MAX = 200;
const STRETCHES = 100;

export interface Stretch {
  /** Ordinals, both of them in it. */
  readonly first: number;
  readonly last: number;
  /** Those that have ended. */
  readonly tests: readonly Test[];
  /** The one that tells most of it: the first that failed, else the slowest. Null before any has ended. */
  readonly telling: Test | null;
  readonly failed: number;
}

function stretchOf(first: number, last: number, tests: readonly Test[]): Stretch {
  const failed = tests.filter((test) => test.verdict !== 'AC');
  const slowest = tests.reduce<Test | null>((most, test) => (most && most.cpu_ms >= test.cpu_ms ? most : test), null);
  return { first, last, tests, telling: failed[0] ?? slowest, failed: failed.length };
}

/** `tests` in the order of their ordinals, which are 1 to `total`. */
export function stretchesOf(tests: readonly Test[], total: number): readonly Stretch[] {
  const size = Math.max(1, Math.ceil(total / STRETCHES));
  const all: Stretch[] = [];
  let at = 0;
  for (let first = 1; first <= total; first += size) {
    const last = Math.min(first + size - 1, total);
    const from = at;
    while (at < tests.length && tests[at]!.ordinal <= last) at++;
    all.push(stretchOf(first, last, tests.slice(from, at)));
  }
  return all;
}
