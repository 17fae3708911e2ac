import { describe, expect, it } from 'vitest';
import { colour, linesOf, parserOf, plainLines } from './highlight.ts';

describe('code as lines', () => {
  it('keeps every character, line by line', async () => {
    const text = "// a\nconst x = `two\n  lines`;\n\nsetTimeout(() => 'ü😀', 0);\n";
    const lines = colour(text, (await parserOf('javascript'))!);
    expect(lines.map((line) => line.map((piece) => piece.text).join(''))).toEqual(linesOf(text));
    expect(lines[0]).toEqual([{ text: '// a', look: 'code-comment' }]);
    expect(lines[1]![0]).toEqual({ text: 'const', look: 'code-keyword' });
    expect(lines[2]![0]!.look).toBe('code-string');
  });

  it('knows the languages of the drills, and leaves others plain', async () => {
    for (const language of ['python', 'python3', 'cpp', 'javascript', 'typescript', 'tsx', 'go', 'java']) expect(await parserOf(language), language).not.toBeNull();
    for (const language of ['bash', 'sql', '', '__proto__', 'constructor']) expect(await parserOf(language), language).toBeNull();
    expect(plainLines('a\nb\n')).toEqual([[{ text: 'a', look: '' }], [{ text: 'b', look: '' }]]);
  });
});
