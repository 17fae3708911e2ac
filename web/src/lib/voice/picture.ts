// The picture of a recording: numbers in, places and sentences out.
import { formatElapsed, plural } from '../format.ts';

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface Picture {
  readonly seconds: number;
  /** Heights from 0 to 1 of equally long stretches. */
  readonly envelope: readonly number[];
  /** Hz of equally long stretches; null where there is no voice. */
  readonly pitch: readonly (number | null)[];
  /** In seconds; of a long recording the first ones. */
  readonly pauses: readonly Stretch[];
  /** How many there are, and how long together. */
  readonly paused: { readonly count: number; readonly seconds: number };
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const at = (n: number): string => n.toFixed(1);

/** A closed shape, the same above and below the middle. A stretch of silence stays a thin line. */
export function envelopePath(envelope: readonly number[], { width, height }: Size): string {
  if (envelope.length === 0) return '';
  const step = width / envelope.length;
  const half = height / 2;
  const up = envelope.map((v) => Math.max(0.5, Math.max(0, Math.min(1, v)) * half));
  const top = up.map((v, i) => `L${at((i + 0.5) * step)} ${at(half - v)}`).join('');
  const bottom = up.map((v, i) => `L${at((i + 0.5) * step)} ${at(half + v)}`).reverse().join('');
  return `M0 ${at(half)}${top}L${at(width)} ${at(half)}${bottom}Z`;
}

const semitones = (hz: number, from: number): number => 12 * Math.log2(hz / from);

export function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted.length === 0) return null;
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** An octave above and below the median; what lies beyond (most often an error of the measurement) stays at the edge. */
const SPAN = 12;

/** Unbroken lines where there is a voice, on a scale of semitones around the median. */
export function pitchPath(pitch: readonly (number | null)[], { width, height }: Size): string {
  const median = medianOf(pitch.filter((hz): hz is number => hz !== null && hz > 0));
  if (median === null) return '';
  const step = width / pitch.length;
  let out = '';
  let within = false;
  pitch.forEach((hz, i) => {
    if (hz === null || !(hz > 0)) {
      within = false;
      return;
    }
    const share = Math.max(-SPAN, Math.min(SPAN, semitones(hz, median))) / SPAN;
    const place = `${at((i + 0.5) * step)} ${at((height / 2) * (1 - share))}`;
    const next = pitch[i + 1];
    // One alone would be no line: a short one is drawn.
    out += within ? `L${place}` : next == null ? `M${place}h${at(step)}` : `M${place}`;
    within = true;
  });
  return out;
}

/** Where a stretch of time lies, in the units of the picture. */
export function placeOf({ from, to }: Stretch, seconds: number, width: number): { readonly x: number; readonly width: number } {
  if (!(seconds > 0)) return { x: 0, width: 0 };
  const clamp = (s: number): number => Math.max(0, Math.min(seconds, s));
  const x = (clamp(from) / seconds) * width;
  return { x, width: (clamp(to) / seconds) * width - x };
}

const KEY_SECONDS: Readonly<Record<string, number>> = { ArrowLeft: -5, ArrowRight: 5, ArrowDown: -5, ArrowUp: 5, PageDown: -30, PageUp: 30 };

/** Where a key leads; null when it is none that seeks. */
export function seekBy(key: string, position: number, seconds: number): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return seconds;
  const by = KEY_SECONDS[key];
  return by === undefined ? null : Math.max(0, Math.min(seconds, position + by));
}

const clock = (seconds: number): string => formatElapsed(seconds * 1000);
const length = (one: Stretch): number => one.to - one.from;
const LISTED = 5;

/** The same in words. */
export function describePicture({ seconds, pauses, paused, pitch }: Picture): readonly string[] {
  const drawn = paused.count > pauses.length ? `, of which the first ${pauses.length} are drawn` : '';
  const longest = [...pauses].sort((a, b) => length(b) - length(a)).slice(0, LISTED);
  const voiced = pitch.filter((hz): hz is number => hz !== null && hz > 0);
  const median = medianOf(voiced);
  return [
    `${clock(seconds)} long.`,
    pauses.length === 0 ? 'No pauses.' : `${plural(paused.count, 'pause')}, ${paused.seconds.toFixed(1)} s together${drawn}${pauses.length > LISTED ? `; the ${LISTED} longest${drawn && ' of these'}` : ''}: ${longest.map((one) => `${length(one).toFixed(1)} s at ${clock(one.from)}`).join(', ')}.`,
    median === null ? 'No pitch could be measured.' : `The pitch lies around ${Math.round(median)} Hz.`,
  ];
}
