import { describe, expect, it } from 'vitest';
import { beginOf, placeAt, steps, TOTAL_SECONDS } from './warmup.ts';

describe('the warm-up', () => {
  it('takes two minutes', () => {
    expect(TOTAL_SECONDS).toBe(120);
  });
  it('has its five parts in their order', () => {
    expect(steps.map(({ name }) => name)).toEqual(['Breathe', 'Hum', 'Articulate', 'One sentence, three speeds', 'The first answer']);
    expect(steps[3]!.lines.length).toBe(3);
  });
  it('knows where one is, to the second, without a gap', () => {
    expect(placeAt(0)).toEqual({ step: 0, line: 0, lineLeft: 4, stepLeft: 30 });
    expect(placeAt(3.999)).toEqual({ step: 0, line: 0, lineLeft: 1, stepLeft: 27 });
    expect(placeAt(4)).toEqual({ step: 0, line: 1, lineLeft: 6, stepLeft: 26 });
    expect(placeAt(30)).toMatchObject({ step: 1, line: 0, lineLeft: 15 });
    expect(placeAt(119.9)).toEqual({ step: 4, line: 0, lineLeft: 1, stepLeft: 1 });
    expect(placeAt(120)).toBeNull();
    let before = -1;
    for (let s = 0; s < 120; s += 0.5) {
      const { step } = placeAt(s)!;
      expect(step === before || step === before + 1).toBe(true);
      before = step;
    }
  });
  it('breathes out longer than in', () => {
    for (let i = 0; i < steps[0]!.lines.length; i += 2) expect(steps[0]!.lines[i + 1]!.seconds).toBeGreaterThan(steps[0]!.lines[i]!.seconds);
  });
  it('goes to the beginning of any step, and no further than the end', () => {
    for (const [i] of steps.entries()) expect(placeAt(beginOf(i))).toMatchObject({ step: i, line: 0 });
    expect([beginOf(-1), beginOf(99)]).toEqual([0, TOTAL_SECONDS]);
  });
});
