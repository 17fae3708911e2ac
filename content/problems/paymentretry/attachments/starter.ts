interface Signal {
  readonly aborted: boolean;
  readonly reason: any;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

interface Options {
  attempts?: number;
  base?: number;
  limit?: number;
  within?: number;
  jitter?: (delay: number, attempt: number) => number;
  retryable?: (error: any) => boolean;
  signal?: Signal;
}

/** Times are in milliseconds. */
function retry<T>(task: (attempt: number, signal?: Signal) => T | PromiseLike<T>, { attempts = 3, base = 100, limit = Infinity, within = Infinity, jitter, retryable, signal }: Options = {}): Promise<T> {
  // Your solution goes here.
  return new Promise(() => {});
}
