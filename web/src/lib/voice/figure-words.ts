// What the figures of a voice are called, and how they are shown.

export interface FigureWords {
  readonly name: string;
  readonly unit: string;
  readonly digits: number;
  /** What it is shown as, of what is measured: shares as per cent. */
  readonly scale?: number;
}

export type VoiceFigure = 'words_per_minute' | 'speech_rate' | 'articulation_rate' | 'pauses' | 'pause_share' | 'longest_pause_s' | 'pitch_hz' | 'pitch_range_st' | 'loudness_db' | 'loudness_sd_db';

export const voiceFigures: Readonly<Record<VoiceFigure, FigureWords>> = {
  words_per_minute: { name: 'Words per minute', unit: '', digits: 0 },
  speech_rate: { name: 'Speech rate, pauses included', unit: 'syllables/s', digits: 1 },
  articulation_rate: { name: 'Speech rate, without pauses', unit: 'syllables/s', digits: 1 },
  pauses: { name: 'Pauses from 0.3 s', unit: '', digits: 0 },
  pause_share: { name: 'Silence', unit: '%', digits: 0, scale: 100 },
  longest_pause_s: { name: 'Longest silence', unit: 's', digits: 1 },
  pitch_hz: { name: 'Pitch, its middle', unit: 'Hz', digits: 0 },
  pitch_range_st: { name: 'Pitch, its range', unit: 'semitones', digits: 1 },
  loudness_db: { name: 'Loudness while speaking', unit: 'dB', digits: 1 },
  loudness_sd_db: { name: 'How much the loudness changes', unit: 'dB', digits: 1 },
};
