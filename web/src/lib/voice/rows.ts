// From what was measured to what is shown of it.
import type { RecordingWhole, VoiceAnalysis, VoiceBaseline, VoiceNorm } from '../../contract/api.ts';
import { plural } from '../format.ts';
import type { FigureRow } from './figures.ts';
import { voiceFigures, type FigureWords, type VoiceFigure } from './figure-words.ts';
import type { Picture } from './picture.ts';

export function rowsOf({ figures }: Pick<VoiceAnalysis, 'figures'>, baseline: VoiceBaseline): readonly FigureRow[] {
  return (Object.entries(voiceFigures) as [VoiceFigure, FigureWords][]).map(([id, { name, unit, digits, scale = 1 }]) => {
    const { value, low, high, why } = figures[id];
    const level = baseline.levels.find(({ figure }) => figure === id);
    return {
      id, name, unit, digits, norm: null,
      value: value === null ? null : value * scale,
      band: low !== null && high !== null && low < high ? { low: low * scale, high: high * scale } : null,
      doubt: why,
      baseline: level ? { low: level.low * scale, middle: level.median * scale, high: level.high * scale, n: level.n } : null,
    };
  });
}

/** The same with what is published about others, as the server has it. */
export const withNorms = (rows: readonly FigureRow[], norms: readonly VoiceNorm[]): readonly FigureRow[] =>
  rows.map((row) => {
    const norm = norms.find(({ figure }) => figure === row.id);
    const { scale = 1 } = voiceFigures[row.id as VoiceFigure] ?? {};
    return norm ? { ...row, norm: { ...norm, low: norm.low * scale, high: norm.high * scale } } : row;
  });

/** Why there is nothing to set it beside yet; empty when there is. */
export function baselineWords({ recordings, needed }: VoiceBaseline): string {
  if (recordings >= needed) return '';
  return `What is usual for you is told from ${plural(needed, 'recording')} on; before this one there ${recordings === 1 ? 'is' : 'are'} ${recordings === 0 ? 'none' : recordings}. Calls and warm-ups do not count.`;
}

/** A quiet recording is drawn as high as a loud one, but not noise as high as speech. */
const LEAST_PEAK = 0.05;

export function pictureOf({ length_s, figures, pauses, picture }: Pick<VoiceAnalysis, 'length_s' | 'figures' | 'pauses' | 'picture'>): Picture {
  const top = picture.peak.reduce((most, v) => Math.max(most, v), LEAST_PEAK);
  const stretches = pauses.map(({ from_s, to_s }) => ({ from: from_s, to: to_s }));
  return {
    seconds: length_s,
    envelope: picture.peak.map((v) => v / top),
    pitch: picture.pitch_hz,
    pauses: stretches,
    paused: { count: figures.pauses.value ?? stretches.length, seconds: figures.pause_s.value ?? stretches.reduce((sum, { from, to }) => sum + to - from, 0) },
  };
}

const subjects: Readonly<Record<RecordingWhole['of_kind'], string>> = { rehearsal: 'Rehearsal', script: 'Script', story: 'Story', question: 'Question', claim: 'Claim', 'warm-up': 'Warm-up', other: 'Recording' };

/** What it is called, also where nobody gave it a name. */
export const nameOf = ({ title, of_kind, real_call }: Pick<RecordingWhole, 'title' | 'of_kind' | 'real_call'>): string => title || (real_call ? 'A real call' : subjects[of_kind]);
