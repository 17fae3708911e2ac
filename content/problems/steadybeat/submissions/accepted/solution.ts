// Another way to the same: a stopwatch that adds up the running time, and the number of the next beat.
class Stopwatch {
  private before = 0;
  private since: number | null = null;

  get runs(): boolean {
    return this.since !== null;
  }
  get elapsed(): number {
    return this.before + (this.since === null ? 0 : performance.now() - this.since);
  }
  start(): void {
    this.since = performance.now();
  }
  halt(): void {
    this.before = this.elapsed;
    this.since = null;
  }
}

export function every(action: (number: number) => void, period: number): { pause(): void; resume(): void; stop(): void } {
  const watch = new Stopwatch();
  let next = 1;
  let timer: any;
  let over = false;

  const arm = (): void => {
    timer = setTimeout(() => {
      const number = Math.max(next, Math.trunc(watch.elapsed / period)); // the timer may be early
      next = number + 1;
      arm();
      action(number);
    }, Math.max(0, next * period - watch.elapsed));
  };
  const resume = (): void => {
    if (over || watch.runs) return;
    watch.start();
    arm();
  };
  const pause = (): void => {
    if (!watch.runs) return;
    watch.halt();
    clearTimeout(timer);
  };
  const stop = (): void => {
    pause();
    over = true;
  };
  resume();
  return { pause, resume, stop };
}
