// Waits after a failure first, and then sees that there is no further attempt, or no time for one.
function retry(task, { attempts = 3, base = 100, limit = Infinity, within = Infinity, jitter = (delay) => delay, retryable = () => true, signal } = {}) {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    let timer;
    let over = false;

    const end = (settle, value) => {
      over = true;
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      settle(value);
    };
    const abort = () => end(reject, signal.reason);
    const failed = (number, error) => {
      if (over) return;
      const delay = Math.max(jitter(Math.min(limit, base * 2 ** (number - 1)), number), error?.retryAfter ?? 0);
      timer = setTimeout(() => {
        if (number === attempts || !retryable(error) || performance.now() - begun > within) end(reject, error);
        else attempt(number + 1);
      }, delay);
    };
    const attempt = (number) => {
      new Promise((settle) => settle(task(number, signal))).then(
        (value) => end(resolve, value),
        (error) => failed(number, error),
      );
    };

    if (signal?.aborted) {
      abort();
      return;
    }
    signal?.addEventListener('abort', abort);
    attempt(1);
  });
}
