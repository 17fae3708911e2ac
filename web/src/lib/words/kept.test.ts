import { describe, expect, it } from 'vitest';
import type { Heard, TranscriptPart } from '../../contract/api.ts';
import { keptText } from './kept.ts';

const part = (speaker: number | null, text: string, start_ms: number | null = null, end_ms: number | null = null): TranscriptPart => ({ line: 1, speaker, start_ms, end_ms, opens: true, text });
const heard = (names: readonly string[], speaker: number | null, parts: readonly TranscriptPart[]): Heard => ({ speakers: names.map((name) => ({ name, parts: 1 })), speaker, parts }) as unknown as Heard;

describe('keptText', () => {
  it('leaves what one person says as it is', () => {
    expect(keptText('Um.', heard([], null, [part(null, 'Um.')]))).toBe('Um.');
    expect(keptText('Ben: Um.', heard(['Ben'], 0, [part(0, 'Um.')]))).toBe('Ben: Um.');
  });
  it('is lines with names where no time is known', () => {
    expect(keptText('x', heard(['Anna Berg', 'Ben'], 1, [part(0, 'Why?'), part(1, 'Because: so.'), part(1, 'Yes.')]))).toBe('Anna Berg: Why?\nMe: Because: so.\nMe: Yes.\n');
    expect(keptText('x', heard(['anna', 'Ben'], 1, [part(0, 'Why?'), part(1, 'So.')]))).toMatch(/^WEBVTT/);
  });
  it('calls the user Me, and nobody else', () => {
    expect(keptText('x', heard(['Anna & <Co>', 'Ben', 'Candidate'], 1, [part(0, 'A < b?', 0, 1500), part(1, 'No & no.', 1500, 3_723_004), part(2, 'Hm.'), part(null, 'noise')]))).toBe(
      'WEBVTT\n\n00:00:00.000 --> 00:00:01.500\n<v Anna &amp; &lt;Co&gt;>A &lt; b?\n\n00:00:01.500 --> 01:02:03.004\n<v Me>No &amp; no.\n\n<v Candidate (other)>Hm.\n\nnoise\n',
    );
  });
});
