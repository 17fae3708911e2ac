// The same as solution.js, with types: a timer for as long as a burst is under way, and the call that is still owed a run.
interface Options {
  leading?: boolean;
  trailing?: boolean;
}

interface Debounced<A extends unknown[], R> {
  (this: unknown, ...args: A): R | undefined;
  cancel(): void;
  flush(): R | undefined;
}

export function debounce<A extends unknown[], R>(action: (this: unknown, ...args: A) => R, wait: number, { leading = false, trailing = true }: Options = {}): Debounced<A, R> {
  let timer: number | null = null;
  let owed: { self: unknown; args: A } | null = null;
  let result: R | undefined;

  const stop = (): typeof owed => {
    const last = owed;
    clearTimeout(timer);
    timer = owed = null;
    return last;
  };
  const end = (): void => {
    const last = stop();
    if (trailing && last) result = action.apply(last.self, last.args);
  };
  function debounced(this: unknown, ...args: A): R | undefined {
    const begins = timer === null;
    clearTimeout(timer);
    timer = setTimeout(end, wait);
    if (begins && leading) result = action.apply(this, args);
    else owed = { self: this, args };
    return result;
  }
  debounced.cancel = (): void => void stop();
  debounced.flush = (): R | undefined => {
    if (timer !== null) end();
    return result;
  };
  return debounced;
}
