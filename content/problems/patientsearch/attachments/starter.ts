interface Options {
  leading?: boolean;
  trailing?: boolean;
}

interface Debounced<A extends unknown[], R> {
  (this: unknown, ...args: A): R | undefined;
  cancel(): void;
  flush(): R | undefined;
}

/** `wait` is in milliseconds. */
function debounce<A extends unknown[], R>(action: (this: unknown, ...args: A) => R, wait: number, { leading = false, trailing = true }: Options = {}): Debounced<A, R> {
  // Your solution goes here.
  function debounced(this: unknown, ...args: A): R | undefined {
    return undefined;
  }
  debounced.cancel = (): void => {};
  debounced.flush = (): R | undefined => undefined;
  return debounced;
}
