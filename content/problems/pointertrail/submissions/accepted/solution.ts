// The same as solution.js, with types, and a word for whether a pause is on.
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

interface Call<A> {
  self: unknown;
  args: A;
}

export function throttle<A extends unknown[], R>(action: (this: unknown, ...args: A) => R, wait: number, options: Options<A> = {}): Throttled<A, R> {
  const { leading = true, trailing = true, merge = (_earlier: A, later: A): A => later } = options;
  let paused = false;
  let held: Call<A> | null = null;
  let timer: number | undefined;
  let result: R | undefined;

  const begin = (): void => {
    clearTimeout(timer);
    paused = true;
    timer = setTimeout(end, wait);
  };
  const run = (call: Call<A>): void => {
    held = null;
    begin();
    result = action.apply(call.self, call.args);
  };
  function end(): void {
    paused = false;
    if (held) run(held);
  }
  function throttled(this: unknown, ...args: A): R | undefined {
    if (!paused && leading) {
      run({ self: this, args });
      return result;
    }
    if (!trailing) return result;
    if (!paused) begin();
    const earlier = held?.args;
    held = { self: this, args: earlier ? merge(earlier, args) : args };
    return result;
  }
  throttled.cancel = (): void => {
    clearTimeout(timer);
    held = null;
    paused = false;
  };
  throttled.flush = (): R | undefined => {
    if (held) run(held);
    return result;
  };
  return throttled;
}
