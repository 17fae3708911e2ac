// How loud it is now, whether nothing is heard, and whether the sound is cut off at the top.

export type Heard = 'sound' | 'silence' | 'clipping';

export interface Level {
  /** Of the last piece, in dB below full scale; -Infinity for none. */
  readonly rms_db: number;
  readonly peak_db: number;
  readonly heard: Heard;
}

/** Speech near a microphone lies at -40 to -15 dB, a quiet room at -60. */
const SILENT_DB = -50;
const SILENT_SECONDS = 3;
/** So near full scale no converter measures any more; three in a row are no accident. */
const RAIL = 0.99;
const RAIL_RUN = 3;
/** What was cut off is told for so long. */
const CLIPPING_SECONDS = 2;

const decibels = (share: number): number => 20 * Math.log10(share);
export const nothing: Level = { rms_db: -Infinity, peak_db: -Infinity, heard: 'sound' };

export interface LevelMeter {
  push(samples: Float32Array): Level;
  /** Something was heard since it began. */
  everHeard(): boolean;
  /** Something was cut off since it began. */
  everClipped(): boolean;
}

export function createLevelMeter(rateHz: number): LevelMeter {
  let quiet = 0; // samples since something was heard
  let unclipped = Infinity; // samples since something was cut off
  let run = 0;
  let heard = false;
  let clipped = false;
  return {
    push(samples) {
      let sum = 0;
      let peak = 0;
      let cut = false;
      for (const value of samples) {
        const size = Math.abs(value);
        sum += value * value;
        if (size > peak) peak = size;
        run = size >= RAIL ? run + 1 : 0;
        if (run >= RAIL_RUN) cut = true;
      }
      const rms_db = decibels(Math.sqrt(sum / Math.max(1, samples.length)));
      quiet = rms_db < SILENT_DB ? quiet + samples.length : 0;
      unclipped = cut ? 0 : unclipped + samples.length;
      heard ||= quiet === 0 && samples.length > 0;
      clipped ||= cut;
      const now: Heard = unclipped < CLIPPING_SECONDS * rateHz ? 'clipping' : quiet >= SILENT_SECONDS * rateHz ? 'silence' : 'sound';
      return { rms_db, peak_db: decibels(peak), heard: now };
    },
    everHeard: () => heard,
    everClipped: () => clipped,
  };
}

/** -60 dB and below is 0, full scale 1. */
export function shareOf(db: number): number {
  return Number.isFinite(db) ? Math.max(0, Math.min(1, (db + 60) / 60)) : 0;
}
