// Another way to the same: a loop in an async function, in which everything that takes time races against the abort.
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

export async function retry<T>(task: (attempt: number, signal?: Signal) => T | PromiseLike<T>, options: Options = {}): Promise<T> {
  const { attempts = 3, base = 100, limit = Infinity, within = Infinity, jitter, retryable, signal } = options;
  if (signal?.aborted) throw signal.reason;
  const deadline = Date.now() + within;
  let timer: number | undefined;
  let listener = (): void => {};
  let aborted = false;
  const abort = new Promise<never>((_resolve, reject) => {
    listener = (): void => {
      aborted = true;
      reject(signal.reason);
    };
  });
  abort.catch(() => {});
  signal?.addEventListener('abort', listener);

  const start = async (number: number): Promise<T> => task(number, signal);
  const sleep = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      timer = setTimeout(resolve, ms);
    });
  try {
    let usual = base;
    for (let number = 1; ; number++, usual *= 2) {
      try {
        return await Promise.race([abort, start(number)]);
      } catch (error) {
        if (aborted) throw signal.reason;
        if (number >= attempts || (retryable && !retryable(error))) throw error;
        const delay = Math.min(limit, usual);
        const wait = Math.max(jitter ? jitter(delay, number) : delay, error?.retryAfter ?? 0);
        if (Date.now() + wait > deadline) throw error;
        await Promise.race([abort, sleep(wait)]);
      }
    }
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', listener);
  }
}
