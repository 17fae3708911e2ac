// The clock of a test: timers, frames and dates of the page go as far as the test says and no further, so that 300 ms of waiting take none, and a slow machine
// changes nothing. Layout and what hangs on it (observers) are the browser's own: at each stop it is given two frames of its own.

const real = {
  setTimeout: window.setTimeout.bind(window),
  frame: window.requestAnimationFrame.bind(window),
  Date: window.Date,
};

interface Timer {
  at: number;
  readonly order: number;
  readonly every: number | null;
  readonly run: (now: number) => void;
}

const STEPS_MAX = 20_000;
const FRAME_MS = 16;
const BEGIN_MS = Date.UTC(2026, 0, 5, 9);

const timers = new Map<number, Timer>();
let now = 0;
let orders = 0;
let held = false;

/** What waits in other queues (promises, messages, React's scheduler) gets its turn. */
export const turn = (): Promise<void> =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done();
    port2.postMessage(0);
  });

/** One of the browser's frames; where it draws none, a moment. */
const drawn = (): Promise<void> =>
  new Promise((done) => {
    real.frame(() => done());
    real.setTimeout(done, 80);
  });

export async function settle(): Promise<void> {
  await turn();
  await drawn();
  await turn();
  await drawn();
  await turn();
}

function add(ms: unknown, every: boolean, run: (now: number) => void): number {
  const wanted = Number(ms);
  const delay = wanted > 1 ? Math.min(wanted, 2 ** 31 - 1) : 1;
  orders += 1;
  timers.set(orders, { at: now + delay, order: orders, every: every ? delay : null, run });
  return orders;
}

type Call = (...given: unknown[]) => void;

function callOf(handler: unknown, given: unknown[]): () => void {
  return () => {
    if (typeof handler === 'function') (handler as Call)(...given);
  };
}

function drop(id: unknown): void {
  timers.delete(Number(id));
}

const put = (name: string, value: unknown, on: object = window): void => void Object.defineProperty(on, name, { value, writable: true, configurable: true });

/** From here on time stands still. */
export function holdTime(): void {
  held = true;
  put('setTimeout', (handler: unknown, ms?: unknown, ...given: unknown[]) => add(ms, false, callOf(handler, given)));
  put('setInterval', (handler: unknown, ms?: unknown, ...given: unknown[]) => add(ms, true, callOf(handler, given)));
  put('clearTimeout', drop);
  put('clearInterval', drop);
  put('requestAnimationFrame', (handler: FrameRequestCallback) => add(FRAME_MS, false, handler));
  put('cancelAnimationFrame', drop);
  put('requestIdleCallback', (handler: unknown) => add(1, false, callOf(handler, [{ didTimeout: false, timeRemaining: () => 10 }])));
  put('cancelIdleCallback', drop);
  put('now', () => now, performance);
  put('Date', new Proxy(real.Date, {
    construct: (target, given, as) => Reflect.construct(target, given.length ? given : [BEGIN_MS + now], as) as object,
    apply: () => new real.Date(BEGIN_MS + now).toString(),
    get: (target, key) => (key === 'now' ? () => BEGIN_MS + now : (Reflect.get(target, key) as unknown)),
  }));
}

function nextBefore(end: number): number | null {
  let best: number | null = null;
  for (const [id, timer] of timers) {
    const first = best === null ? null : timers.get(best)!;
    if (timer.at <= end && (!first || timer.at < first.at || (timer.at === first.at && timer.order < first.order))) best = id;
  }
  return best;
}

/** Lets so many milliseconds pass. */
export async function pass(ms: number): Promise<void> {
  if (!held) throw new Error('time is not held');
  const end = now + ms;
  await turn();
  for (let steps = 0, id = nextBefore(end); id !== null; id = nextBefore(end), steps += 1) {
    if (steps > STEPS_MAX) throw new Error(`more than ${STEPS_MAX} timers ran out within ${ms} ms`);
    const timer = timers.get(id)!;
    now = Math.max(now, timer.at);
    if (timer.every === null) timers.delete(id);
    else timer.at = now + timer.every;
    try {
      timer.run(now);
    } catch (thrown) {
      reportError(thrown);
    }
    await turn();
  }
  now = end;
  await settle();
}

export const clockNow = (): number => now;

/** For a program that waits on its own: time goes on as it does outside while it runs. */
export async function inRealTime<T>(work: () => Promise<T>): Promise<T> {
  const fake = window.setTimeout;
  put('setTimeout', real.setTimeout);
  try {
    return await work();
  } finally {
    put('setTimeout', fake);
  }
}
