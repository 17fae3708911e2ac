// An ear for silences: the microphone is listened to, and nothing of it is kept or sent.
import { openCapture, type Capture, type OpenCapture } from '../../../lib/voice/capture.ts';

/** Speech near a microphone lies at -40 to -15 dB, a quiet room at -60. */
const VOICE_DB = -50;
/** Between words there is nothing, too. */
const HOLD_MS = 600;

export interface Ear {
  /** null: it is not open. */
  heard(now_ms: number): boolean | null;
  close(): void;
}

export type OpenedEar = { readonly ok: true; readonly ear: Ear } | { readonly ok: false; readonly why: string };

const WHY: Readonly<Record<string, string>> = {
  denied: 'The browser was not allowed to use the microphone, so silences are not noticed.',
  none: 'There is no microphone, so silences are not noticed.',
  busy: 'The microphone is in use elsewhere, so silences are not noticed.',
};

export const decibels = (samples: Float32Array): number => {
  let sum = 0;
  for (const value of samples) sum += value * value;
  return 10 * Math.log10(sum / Math.max(1, samples.length));
};

export async function openEar(open: OpenCapture = openCapture, clock: () => number = () => performance.now()): Promise<OpenedEar> {
  let last_ms = -Infinity;
  let lost = false;
  const opened = await open({
    onSamples: (samples) => {
      if (decibels(samples) >= VOICE_DB) last_ms = clock();
    },
    onLost: () => {
      lost = true;
    },
  });
  if (!opened.ok) return { ok: false, why: WHY[opened.why] ?? 'This browser cannot listen here, so silences are not noticed.' };
  const held: Capture = opened.capture;
  return {
    ok: true,
    ear: {
      heard: (now_ms) => (lost ? null : now_ms - last_ms <= HOLD_MS),
      close() {
        lost = true;
        void held.stop();
      },
    },
  };
}
