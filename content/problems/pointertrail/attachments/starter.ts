interface Options<A extends unknown[]> {
  leading?: boolean;
  trailing?: boolean;
  merge?: (earlier: A, later: A) => A;
}

interface Throttled<A extends unknown[], R> {
  (this: unknown, ...args: A): R | undefined;
  cancel(): void;
  flush(): R | undefined;
}

/** `wait` is in milliseconds. */
function throttle<A extends unknown[], R>(action: (this: unknown, ...args: A) => R, wait: number, { leading = true, trailing = true, merge }: Options<A> = {}): Throttled<A, R> {
  // Your solution goes here.
  function throttled(this: unknown, ...args: A): R | undefined {
    return undefined;
  }
  throttled.cancel = (): void => {};
  throttled.flush = (): R | undefined => undefined;
  return throttled;
}
