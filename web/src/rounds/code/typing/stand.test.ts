import { describe, expect, it } from 'vitest';
import type { TypingResult } from '../../../contract/api.ts';
import { median, pickText, seriesOf, standOf } from './stand.ts';

const result = (id: number, wpm: number, more: Partial<TypingResult> = {}): TypingResult => ({
  id, version: 1, at_ms: id * 1000, kind: 'prose', language: 'en', text_id: 'en-a', seed: null, indent: 'auto', whole: true, ms: 60_000, pauses: 0, pause_ms: 0, typed: wpm * 5, correct: wpm * 5, wrong: 0,
  left_wrong: 0, consistency_n: null, rolled: 0, rolled_of: 0, wpm, raw_wpm: wpm, accuracy: 0.97, ...more,
});

describe('where one stands', () => {
  it('is the median of the last five that count', () => {
    const results = [result(9, 20, { whole: false }), result(8, 10, { text_id: null, seed: 3 }), result(7, 90, { kind: 'code' }), ...[61, 58, 70, 40, 65, 99].map((wpm, i) => result(6 - i, wpm))];
    expect(standOf(results, 'prose')).toEqual({ wpm: 61, accuracy: 0.97, of: 5 });
    expect(standOf(results, 'code')).toEqual({ wpm: 90, accuracy: 0.97, of: 1 });
    expect(standOf([], 'code')).toEqual({ wpm: null, accuracy: null, of: 0 });
    expect([median([1, 2]), median([3, 1, 2]), median([])]).toEqual([1.5, 2, null]);
  });
  it('has a line for each language, the oldest first', () => {
    const series = seriesOf([result(3, 30, { language: 'c' }), result(2, 50), result(1, 40)], new Map([['en', 'English']]));
    expect(series.map((one) => [one.name, one.results.map((own) => own.id)])).toEqual([['English', [1, 2]], ['c', [3]]]);
  });
  it('takes a text that was typed least often', () => {
    const texts = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
    expect(pickText(texts, [result(1, 40, { text_id: 'a' })], 0)?.id).toBe('b');
    expect(pickText(texts, [result(1, 40, { text_id: 'a' })], 0.999)?.id).toBe('c');
    expect(pickText([], [], 0)).toBeNull();
  });
});
