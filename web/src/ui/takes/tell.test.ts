import { expect, it } from 'vitest';
import { figuresBeside, sameWords, tellingWords } from './tell.ts';

const known = (value: number) => ({ value, low: value, high: value, why: '' });
const unknown = { value: null, low: null, high: null, why: 'not measured' };

it('shows what at least one has, shares as per cent, and says more only where it was told', () => {
  expect(figuresBeside([
    { figure: 'pause_share', first: known(0.25), second: known(0.1), told: 'less' },
    { figure: 'speech_rate', first: known(3.31), second: unknown, told: 'unknown' },
    { figure: 'pauses', first: unknown, second: unknown, told: 'unknown' },
    { figure: 'words_per_minute', first: known(140), second: known(144), told: 'unclear' },
  ])).toEqual([
    { figure: 'pause_share', name: 'Silence', unit: '%', first: '25', second: '10', told: 'less' },
    { figure: 'speech_rate', name: 'Speech rate, pauses included', unit: 'syllables/s', first: '3.3', second: '–', told: 'only one is known' },
    { figure: 'words_per_minute', name: 'Words per minute', unit: '', first: '140', second: '144', told: 'no further apart than can be measured' },
  ]);
});

it('says of a take what it has', () => {
  const take = { id: 'rehearsal-1', rehearsal: 1, recording: 2, at_ms: 0, seconds: 92, measured: true };
  expect(tellingWords(take, 3 * 86_400_000)).toContain('1:32, words and recording');
  expect(tellingWords({ ...take, rehearsal: null, seconds: null, measured: false }, 0)).toMatch(/, recording, not measured yet$/);
  expect(tellingWords({ ...take, recording: null }, 0)).toMatch(/1:32, words$/);
});

it('counts what is word for word the same', () => {
  expect(sameWords({ words: 0, of: 90, longest: 0, n_runs: 0, runs: [] })).toBe('No run of five words is the same.');
  expect(sameWords({ words: 12, of: 90, longest: 7, n_runs: 2, runs: [] })).toContain('12 of 90 words');
});
