interface Options<A extends unknown[]> {
  key?: (this: unknown, ...args: A) => unknown;
  limit?: number;
}

interface Memoised<A extends unknown[], R> {
  (this: unknown, ...args: A): R;
  forget(this: unknown, ...args: A): boolean;
  clear(): void;
}

function memoise<A extends unknown[], R>(fn: (this: unknown, ...args: A) => R, { key, limit = Infinity }: Options<A> = {}): Memoised<A, R> {
  // Your solution goes here.
  function memoised(this: unknown, ...args: A): R {
    return fn.apply(this, args);
  }
  memoised.forget = function (this: unknown, ...args: A): boolean {
    return false;
  };
  memoised.clear = (): void => {};
  return memoised;
}
