// The lines that are put in order: those that are printed, and those that are left. By their numbers, since the same text may be there twice.
export interface Order {
  readonly placed: readonly number[];
  readonly left: readonly number[];
}

export const newOrder = (choices: number): Order => ({ placed: [], left: Array.from({ length: choices }, (_, i) => i) });

const byNumber = (a: number, b: number): number => a - b;

/** At this place of those that are printed, 0 before all; one that stands there already is moved. */
export function place({ placed, left }: Order, line: number, at = Infinity): Order {
  const from = placed.indexOf(line);
  if (from < 0 && !left.includes(line)) return { placed, left };
  const rest = placed.filter((one) => one !== line);
  // Places are counted as they are seen, with the line where it was.
  const to = Math.max(0, Math.min(from >= 0 && at > from ? at - 1 : at, rest.length));
  return { placed: [...rest.slice(0, to), line, ...rest.slice(to)], left: left.filter((one) => one !== line) };
}

/** One place up (-1) or down (1); at the end it stays. */
export function shift(order: Order, line: number, by: -1 | 1): Order {
  const at = order.placed.indexOf(line);
  const to = at + by;
  if (at < 0 || to < 0 || to >= order.placed.length) return order;
  return place(order, line, by > 0 ? to + 1 : to);
}

export function takeOut({ placed, left }: Order, line: number): Order {
  if (!placed.includes(line)) return { placed, left };
  return { placed: placed.filter((one) => one !== line), left: [...left, line].sort(byNumber) };
}

/** Kept in a browser, and maybe by hand: what is not an order of so many lines is none. */
export function isOrder(value: unknown, choices: number): value is Order {
  if (typeof value !== 'object' || value === null) return false;
  const { placed, left } = value as { placed?: unknown; left?: unknown };
  if (!Array.isArray(placed) || !Array.isArray(left)) return false;
  const all: unknown[] = [...placed, ...left];
  return all.length === choices && new Set(all).size === choices && all.every((one) => Number.isInteger(one) && (one as number) >= 0 && (one as number) < choices);
}
