import { describe, expect, it } from 'vitest';
import { codeOf, isDiff, reviewLines, withColours } from './diffText.ts';

const DIFF = '--- a/x.js\n+++ b/x.js\n@@ -1,3 +1,3 @@\n const a = 1;\n-const b = 2;\n+const b = 3;\n\n';

describe('a text that is reviewed', () => {
  it('is a diff, with the signs of its lines', () => {
    expect(isDiff(DIFF)).toBe(true);
    expect(reviewLines(DIFF).map(({ sign, text }) => [sign, text])).toEqual([
      ['head', '--- a/x.js'], ['head', '+++ b/x.js'], ['head', '@@ -1,3 +1,3 @@'], ['plain', 'const a = 1;'], ['removed', 'const b = 2;'], ['added', 'const b = 3;'], ['plain', ''],
    ]);
    expect(reviewLines(DIFF).map((line) => line.number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(codeOf(reviewLines(DIFF)).split('\n')).toHaveLength(7);
  });

  it('is a file otherwise, whatever its lines begin with', () => {
    const file = '- a list\n+ of things\n@@ x\n';
    expect(isDiff(file)).toBe(false);
    expect(reviewLines(file).map((line) => line.text)).toEqual(['- a list', '+ of things', '@@ x']);
    expect(isDiff('')).toBe(false);
  });

  it('keeps each line with its colours', () => {
    const lines = reviewLines(DIFF);
    const coloured = withColours(lines, lines.map((line) => [{ text: line.text, look: 'code-name' }]));
    expect(coloured[0]).toEqual([{ text: '--- a/x.js', look: '' }]);
    expect(coloured[4]).toEqual([{ text: 'const b = 2;', look: 'code-name' }]);
    expect(withColours(lines, [])[5]).toEqual([{ text: 'const b = 3;', look: '' }]);
  });
});
