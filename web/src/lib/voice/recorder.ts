// Joins microphone, resampler, file and sending to one take. The page draws its stores and calls its verbs.
import type { Answer } from '../api.ts';
import { createStore, type Store } from '../store.ts';
import type { Capture, OpenCapture } from './capture.ts';
import { createLevelMeter, nothing, type Level, type LevelMeter } from './level.ts';
import { createResampler, type Resampler } from './resample.ts';
import { holds, MOST_SECONDS, soundOf, step, type Happening, type Sound, type Take } from './take.ts';
import { createWavPieces, type WavPieces } from './wav.ts';

/** Enough for speech; what an hour of it weighs is known: 115 MB. */
const RATE_HZ = 16000;

export interface Recorder<Kept> {
  readonly take: Store<Take<Kept>>;
  /** Apart from the take, since it changes many times a second. */
  readonly level: Store<Level>;
  start(): Promise<void>;
  pause(): void;
  resume(): void;
  stop(): Promise<void>;
  /** Sends what was taken, or sends it again. */
  send(way: (sound: Sound) => Promise<Answer<Kept>>): Promise<void>;
  /** Lets what was taken go, and the microphone. */
  clear(): void;
  /** Fetches back what was let go; what is being taken instead is let go. */
  restore(sound: Sound): void;
  /** The page is left: lets the microphone go, but not what was taken. */
  leave(): void;
}

/** What is being made of one take. */
interface Making {
  /** Of the sound card. */
  readonly fromHz: number;
  readonly resampler: Resampler;
  readonly pieces: WavPieces;
  readonly meter: LevelMeter;
  readonly made_at_ms: number;
  /** Samples of the sound card. */
  heard: number;
}

function begin(fromHz: number): Making {
  const rateHz = Math.min(fromHz, RATE_HZ);
  return { fromHz, resampler: createResampler(fromHz, rateHz), pieces: createWavPieces(rateHz), meter: createLevelMeter(fromHz), made_at_ms: Date.now(), heard: 0 };
}

export function createRecorder<Kept>(open: OpenCapture, mostSeconds = MOST_SECONDS): Recorder<Kept> {
  const take = createStore<Take<Kept>>({ state: 'idle' });
  const level = createStore<Level>(nothing);
  let capture: Capture | null = null;
  let making: Making | null = null;
  // Each take has a number, so that what comes late from an old one is known.
  let number = 0;
  let released = Promise.resolve();
  const tell = (what: Happening<Kept>): void => take.set(step(take.get(), what));

  function arrived(samples: Float32Array, of: number): void {
    if (of !== number || !making || take.get().state !== 'recording') return;
    const left = Math.round(mostSeconds * making.fromHz) - making.heard;
    const wanted = samples.length > left ? samples.subarray(0, left) : samples;
    making.heard += wanted.length;
    making.pieces.add(making.resampler.push(wanted));
    const now = making.meter.push(wanted);
    level.set(now);
    tell({ type: 'heard', seconds: making.heard / making.fromHz, heard: now.heard });
    if (wanted.length === left) void finish('limit');
  }

  /** The microphone is asked for again only when it was let go. */
  function release(): Promise<void> {
    const held = capture;
    capture = null;
    if (held) released = released.then(() => held.stop()).catch(() => undefined);
    return released;
  }

  async function finish(ended: Sound['ended']): Promise<void> {
    const { state } = take.get();
    if ((state !== 'recording' && state !== 'paused') || !capture) return;
    const made = making;
    await release();
    level.set(nothing);
    // It may have been let go meanwhile.
    if (!made || made !== making) return;
    making = null;
    made.pieces.add(made.resampler.flush());
    const sound = { wav: made.pieces.file(), seconds: made.heard / made.fromHz, made_at_ms: made.made_at_ms, ended, silent: !made.meter.everHeard(), clipped: made.meter.everClipped() };
    tell({ type: 'stopped', sound });
  }

  async function start(): Promise<void> {
    const before = take.get();
    tell({ type: 'ask' });
    if (before.state === 'asking' || take.get().state !== 'asking') return;
    const mine = ++number;
    await released;
    if (mine !== number) return;
    const opened = await open({ onSamples: (samples) => arrived(samples, mine), onLost: () => mine === number && void finish('lost') });
    if (mine !== number) {
      if (opened.ok) await opened.capture.stop();
      return;
    }
    if (!opened.ok) return tell(opened.why === 'denied' ? { type: 'denied' } : { type: 'no-microphone', why: opened.why });
    capture = opened.capture;
    making = begin(opened.capture.rateHz);
    tell({ type: 'granted' });
  }

  function clear(): void {
    if (take.get().state === 'sending') return;
    number++;
    making = null;
    void release();
    level.set(nothing);
    tell({ type: 'clear' });
  }

  return {
    take,
    level,
    start,
    pause: () => {
      tell({ type: 'pause' });
      level.set(nothing);
    },
    resume: () => tell({ type: 'resume' }),
    stop: () => finish('asked'),
    async send(way) {
      const before = take.get();
      const sound = soundOf(before);
      tell({ type: 'send' });
      if (!sound || before.state === 'sending' || take.get().state !== 'sending') return;
      const answer = await way(sound);
      tell(answer.ok ? { type: 'kept', kept: answer.value } : { type: 'failed', trouble: answer.trouble });
    },
    clear,
    restore(sound) {
      clear();
      tell({ type: 'restore', sound });
    },
    leave() {
      if (holds(take.get())) void finish('asked');
      else clear();
    },
  };
}
