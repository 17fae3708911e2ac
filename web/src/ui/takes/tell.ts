// What is said of two takes: pure. More and less are told only where measuring can tell, and neither is called good.
import type { Telling, TellingsCompared } from '../../contract/api.ts';
import { formatAgo, formatElapsed } from '../../lib/format.ts';
import { voiceFigures, type FigureWords } from '../../lib/voice/figure-words.ts';

type Figure = TellingsCompared['figures'][number];

const { words_per_minute, speech_rate, articulation_rate, pauses, pause_share, longest_pause_s } = voiceFigures;
const shown: Readonly<Record<Figure['figure'], FigureWords>> = {
  spoken_s: { name: 'Length', unit: 's', digits: 0 },
  words_per_minute, speech_rate, articulation_rate, pauses, pause_share, longest_pause_s,
  fillers_per_minute: { name: 'Fillers a minute', unit: '', digits: 1 },
};

const toldWords: Readonly<Record<Figure['told'], string>> = { more: 'more', less: 'less', same: 'the same', unclear: 'no further apart than can be measured', unknown: 'only one is known' };

export interface FigureBeside {
  readonly figure: Figure['figure'];
  readonly name: string;
  readonly unit: string;
  readonly first: string;
  readonly second: string;
  readonly told: string;
}

/** Those that at least one of the two has. */
export function figuresBeside(figures: readonly Figure[]): readonly FigureBeside[] {
  return figures.filter(({ first, second }) => first.value !== null || second.value !== null).map(({ figure, first, second, told }) => {
    const { name, unit, digits, scale = 1 } = shown[figure];
    const words = (v: number | null): string => (v === null ? '–' : (v * scale).toFixed(digits));
    return { figure, name, unit, first: words(first.value), second: words(second.value), told: toldWords[told] };
  });
}

/** "3 days ago, 1:32, words and recording". */
export function tellingWords({ at_ms, seconds, rehearsal, recording, measured }: Telling, now_ms: number): string {
  const has = [rehearsal !== null && 'words', recording !== null && (measured ? 'recording' : 'recording, not measured yet')].filter(Boolean).join(' and ');
  return [formatAgo(at_ms, now_ms), seconds !== null && formatElapsed(seconds * 1000), has].filter(Boolean).join(', ');
}

export const sameWords = ({ words, of, n_runs }: NonNullable<TellingsCompared['same']>): string =>
  n_runs === 0 ? 'No run of five words is the same.' : `${words} of ${of} words are the same, word for word, in runs of five or more.`;
