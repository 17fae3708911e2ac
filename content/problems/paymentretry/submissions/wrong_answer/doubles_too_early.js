// Doubles before the first pause already.
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
      if (number === attempts || !retryable(error)) {
        end(reject, error);
        return;
      }
      const delay = Math.max(jitter(Math.min(limit, base * 2 ** number), number), error?.retryAfter ?? 0);
      if (performance.now() - begun + delay > within) end(reject, error);
      else timer = setTimeout(attempt, delay, number + 1);
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
