// How long it takes from a key to what it shows. A frame is painted after its callbacks ran; a message that one of them sends comes behind it.

const KEPT = 500;
const FRAMES = 40;
const samples: number[] = [];
/** Of these the part that is ours: until what the key shows is written. */
const writes: number[] = [];
const frames: number[] = [];
let waiting: number[] = [];
let channel: MessageChannel | null = null;

function painted(): void {
  const now = performance.now();
  for (const started_ms of waiting) samples.push(now - started_ms);
  waiting = [];
  writes.splice(0, Math.max(0, writes.length - KEPT));
  samples.splice(0, Math.max(0, samples.length - KEPT));
}

/** The key went down at `started_ms` (performance.now()), and what it shows is written. */
export function noteKey(started_ms: number): void {
  if (!channel) {
    channel = new MessageChannel();
    channel.port1.onmessage = painted;
  }
  writes.push(performance.now() - started_ms);
  waiting.push(started_ms);
  if (waiting.length === 1) requestAnimationFrame(() => channel!.port2.postMessage(null));
}

/** Watches a few frames, to say how long one is here. */
export function watchFrames(): () => void {
  let last: number | null = null;
  let id = 0;
  const tick = (now: number): void => {
    if (last !== null) frames.push(now - last);
    last = now;
    if (frames.length < FRAMES) id = requestAnimationFrame(tick);
  };
  if (frames.length < FRAMES) id = requestAnimationFrame(tick);
  return () => cancelAnimationFrame(id);
}

/** The value below which so many of 100 lie (nearest rank); null: there is none. */
export function percentile(values: readonly number[], percent: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? null;
}

export interface Latency {
  readonly keys: number;
  readonly median_ms: number;
  readonly p95_ms: number;
  /** 95 of 100 keys are written within this. */
  readonly write_p95_ms: number;
  readonly frame_ms: number | null;
}
/** Of the keys of this visit; null: none was typed. */
export function latency(): Latency | null {
  const median_ms = percentile(samples, 50);
  const p95_ms = percentile(samples, 95);
  return median_ms === null || p95_ms === null ? null : { keys: samples.length, median_ms, p95_ms, write_p95_ms: percentile(writes, 95) ?? 0, frame_ms: percentile(frames, 50) };
}
