import { describe, expect, test } from 'vitest';
import { better, leftAt, spanText, urgency } from './clock.ts';

describe('the clock of an exam', () => {
  test('counts by the steady clock from what the server said', () => {
    const time = { server_ms: 1_000_000, steady_ms: 500 };
    expect(leftAt(time, 1_060_000, 500)).toBe(60_000);
    expect(leftAt(time, 1_060_000, 30_500)).toBe(30_000);
    expect(leftAt(time, 1_060_000, 99_000)).toBe(0);
  });

  test('believes the answer that was on its way for the shortest time', () => {
    const quick = { server_ms: 1_000_000, steady_ms: 1010 };
    const slow = { server_ms: 1_010_000, steady_ms: 11_900 };
    expect(better(null, slow)).toBe(slow);
    expect(better(quick, slow)).toBe(quick);
    expect(better(slow, quick)).toBe(quick);
  });

  test('a machine that slept hears a later time and believes it', () => {
    const before = { server_ms: 1_000_000, steady_ms: 1000 };
    const after = { server_ms: 4_600_000, steady_ms: 2000 };
    expect(better(before, after)).toBe(after);
  });

  test.each([
    [0, '0:00'], [1, '0:01'], [59_001, '1:00'], [60_000, '1:00'], [3_599_000, '59:59'], [3_600_000, '1:00:00'], [5_445_000, '1:30:45'],
  ])('%d ms is told as %s', (ms, text) => {
    expect(spanText(ms)).toBe(text);
  });

  test.each([
    [70, 4_200_000, 'calm'], [70, 420_000, 'soon'], [70, 60_000, 'last'], [20, 300_000, 'soon'], [20, 300_001, 'calm'], [240, 1_440_000, 'soon'],
  ])('of %d minutes, %d ms are %s', (minutes, left, word) => {
    expect(urgency(left, minutes)).toBe(word);
  });
});
