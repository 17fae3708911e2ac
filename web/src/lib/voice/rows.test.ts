import { describe, expect, it } from 'vitest';
import type { VoiceAnalysis, VoiceBaseline } from '../../contract/api.ts';
import { baselineWords, nameOf, pictureOf, rowsOf, withNorms } from './rows.ts';

const names = [
  'speech_rate', 'articulation_rate', 'words_per_minute', 'syllables', 'spoken_s', 'phonation_s', 'pauses', 'pause_s', 'pause_share', 'longest_pause_s', 'pitch_hz', 'pitch_range_st', 'pitch_sd_st', 'loudness_db',
  'loudness_sd_db', 'loudness_lufs', 'peak_db', 'noise_db', 'clipped_share',
] as const;
const figures = (more: Partial<VoiceAnalysis['figures']> = {}): VoiceAnalysis['figures'] => ({ ...(Object.fromEntries(names.map((name) => [name, { value: 1, low: 1, high: 1, why: '' }])) as VoiceAnalysis['figures']), ...more });
const none: VoiceBaseline = { recordings: 0, needed: 3, levels: [] };

describe('what is shown of what was measured', () => {
  it('shows rate, pauses, longest silence, pitch and loudness', () => {
    expect(rowsOf({ figures: figures() }, none).map(({ id }) => id)).toEqual(['words_per_minute', 'speech_rate', 'articulation_rate', 'pauses', 'pause_share', 'longest_pause_s', 'pitch_hz', 'pitch_range_st', 'loudness_db', 'loudness_sd_db']);
  });
  it('has no norm of its own, and those that it is given where they belong, as what is shown', () => {
    const rows = rowsOf({ figures: figures() }, none);
    expect(rows.filter(({ norm }) => norm)).toEqual([]);
    const told = { grade: 'survey', says: 'of some', source: 'somebody' } as const;
    const given = withNorms(rows, [{ figure: 'pause_share', low: 0.1, high: 0.2, ...told }, { figure: 'nothing', low: 1, high: 2, ...told }]);
    expect(given.filter(({ norm }) => norm).map(({ id, norm }) => [id, norm!.low, norm!.high, norm!.source])).toEqual([['pause_share', 10, 20, 'somebody']]);
  });
  it('shows shares as per cent, with band and level', () => {
    const row = rowsOf(
      { figures: figures({ pause_share: { value: 0.2, low: 0.15, high: 0.25, why: '' } }) },
      { recordings: 4, needed: 3, levels: [{ figure: 'pause_share', n: 4, median: 0.3, low: 0.25, high: 0.35 }] },
    ).find(({ id }) => id === 'pause_share')!;
    expect([row.value, row.band, row.baseline]).toEqual([20, { low: 15, high: 25 }, { low: 25, middle: 30, high: 35, n: 4 }]);
  });
  it('says why there is no figure, and has no band for what is exact', () => {
    const rows = rowsOf({ figures: figures({ words_per_minute: { value: null, low: null, high: null, why: 'nobody counted' } }) }, none);
    expect(rows[0]).toMatchObject({ value: null, band: null, doubt: 'nobody counted', baseline: null });
    expect(rows[1]!.band).toBeNull();
  });
  it('says how many recordings are missing until there is a level', () => {
    expect(baselineWords(none)).toBe('What is usual for you is told from 3 recordings on; before this one there are none. Calls and warm-ups do not count.');
    expect(baselineWords({ ...none, recordings: 1 })).toContain('there is 1.');
    expect(baselineWords({ ...none, recordings: 3 })).toBe('');
  });
  it('draws quiet speech as high as loud speech, and noise lower', () => {
    const of = (peak: number[]): readonly number[] => pictureOf({ length_s: 2, figures: figures(), pauses: [{ from_s: 0.5, to_s: 1 }], picture: { step_s: 1, peak, level_db: [], pitch_hz: [null, 120] } }).envelope;
    expect(of([0.1, 0.2])).toEqual([0.5, 1]);
    expect(of([0.0125, 0.025])).toEqual([0.25, 0.5]);
    expect(pictureOf({ length_s: 2, figures: figures(), pauses: [{ from_s: 0.5, to_s: 1 }], picture: { step_s: 1, peak: [], level_db: [], pitch_hz: [null, 120] } })).toEqual({ seconds: 2, envelope: [], pitch: [null, 120], pauses: [{ from: 0.5, to: 1 }], paused: { count: 1, seconds: 1 } });
  });
  it('has a name for each', () => {
    expect(nameOf({ title: 'About me', of_kind: 'other', real_call: true })).toBe('About me');
    expect(nameOf({ title: '', of_kind: 'story', real_call: false })).toBe('Story');
    expect(nameOf({ title: '', of_kind: 'other', real_call: true })).toBe('A real call');
  });
});
