import { describe, expect, it } from 'vitest';
import { bandWords, besideWords, normWords, stripOf, valueWords, type FigureRow } from './figures.ts';

const row = (more: Partial<FigureRow> = {}): FigureRow => ({
  id: 'rate', name: 'Words per minute', unit: 'wpm', digits: 0, value: 132, band: null, doubt: '', baseline: { low: 120, middle: 130, high: 140, n: 5 }, norm: { low: 140, high: 160, grade: 'survey', says: 'of some', source: 'somebody' }, ...more,
});

describe('a figure', () => {
  it('is set beside what is usual for the same person, without a verdict', () => {
    expect(besideWords(row())).toBe('within your usual 120 to 140 (middle 130, 5 recordings)');
    expect(besideWords(row({ value: 119 }))).toMatch(/^below your usual 120 to 140 \(middle 130, 5 recordings\)$/);
    expect(besideWords(row({ value: 119.9 }))).toMatch(/^within your usual/);
    expect(besideWords(row({ value: 141 }))).toMatch(/^above your usual/);
    expect(besideWords(row({ baseline: null }))).toBe('');
    expect(besideWords(row({ value: null }))).toBe('');
  });
  it('says how rough it is', () => {
    expect(valueWords(row({ value: 3.456, digits: 1, unit: 's' }))).toBe('3.5 s');
    expect(valueWords(row({ value: null }))).toBe('–');
    expect(bandWords(row({ band: { low: 106, high: 158 } }))).toBe('measured roughly: 106 to 158');
    expect(normWords(row())).toBe('published: 140 to 160, of some (survey: somebody)');
    expect(normWords(row({ norm: null }))).toBe('');
    expect(bandWords(row({ band: { low: 131.8, high: 132.2 } }))).toBe('');
    expect(besideWords(row({ value: 110, band: { low: 90, high: 130 } }))).toMatch(/^below .* but by less than can be measured$/);
    expect(besideWords(row({ value: 100, band: { low: 90, high: 110 } }))).toMatch(/5 recordings\)$/);
    expect(besideWords(row({ baseline: { low: 132, middle: 132, high: 132.2, n: 3 } }))).toBe('within your usual 132 (middle 132, 3 recordings)');
  });
  it('has its place on a strip that holds all that is shown, with the norms where there are some', () => {
    const without = stripOf(row({ norm: null }))!;
    expect(without.norm).toBeNull();
    expect(without.value).toBeCloseTo(0.5 + 2 / (20 + 2 * 0.15 * 132), 6);
    const withNorm = stripOf(row())!;
    expect(withNorm.norm!.high).toBeLessThan(1);
    for (const n of [withNorm.value, withNorm.baseline!.low, withNorm.norm!.high]) expect(n > 0 && n < 1).toBe(true);
  });
  it('has no strip without anything beside it, and survives bands of no width', () => {
    expect(stripOf(row({ baseline: null, norm: null }))).toBeNull();
    expect(stripOf(row({ value: null }))).toBeNull();
    expect(stripOf(row({ value: 0, baseline: { low: 0, middle: 0, high: 0, n: 3 }, norm: null }))!.value).toBe(0.5);
  });
});
