// Another way to the same: each entry knows when it was used, and the oldest is looked for. O(limit) for a call that stores.
interface Options<A extends unknown[]> {
  key?: (this: unknown, ...args: A) => unknown;
  limit?: number;
}

interface Memoised<A extends unknown[], R> {
  (this: unknown, ...args: A): R;
  forget(this: unknown, ...args: A): boolean;
  clear(): void;
}

interface Entry<R> {
  result: R;
  used: number;
}

function isThenable(it: unknown): it is PromiseLike<unknown> {
  return it !== null && (typeof it === 'object' || typeof it === 'function') && typeof (it as { then?: unknown }).then === 'function';
}

export function memoise<A extends unknown[], R>(fn: (this: unknown, ...args: A) => R, options: Options<A> = {}): Memoised<A, R> {
  const { key = (...args: A): unknown => args[0], limit = Infinity } = options;
  const entries = new Map<unknown, Entry<R>>();
  let uses = 0;

  const dropOldest = (): void => {
    let oldest: [unknown, Entry<R>] | undefined;
    for (const entry of entries) if (!oldest || entry[1].used < oldest[1].used) oldest = entry;
    if (oldest) entries.delete(oldest[0]);
  };
  function memoised(this: unknown, ...args: A): R {
    const name = key.apply(this, args);
    const known = entries.get(name);
    if (known) {
      known.used = ++uses;
      return known.result;
    }
    const entry: Entry<R> = { result: fn.apply(this, args), used: ++uses };
    entries.set(name, entry);
    if (entries.size > limit) dropOldest();
    if (isThenable(entry.result)) {
      entry.result.then(undefined, () => {
        if (entries.get(name) === entry) entries.delete(name);
      });
    }
    return entry.result;
  }
  memoised.forget = function (this: unknown, ...args: A): boolean {
    return entries.delete(key.apply(this, args));
  };
  memoised.clear = (): void => entries.clear();
  return memoised;
}
