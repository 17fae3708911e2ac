import { describe, expect, it } from 'vitest';
import { Drill } from './drill.ts';

const shown = (drill: Drill): string => drill.chars.map((_, i) => ({ open: '.', right: 'r', wrong: 'w', given: 'g' })[drill.markOf(i)]).join('');
const keys = (drill: Drill, text: string): void => [...text].forEach((char, i) => void drill.type(char, i));

describe('a drill', () => {
  it('marks what is right and wrong, and keeps what was typed', () => {
    const drill = new Drill('abc', 'auto', 4);
    keys(drill, 'axc');
    expect(shown(drill)).toBe('rwr');
    expect(drill.typedAt(1)).toBe('x');
    expect(drill.ended).toBe(true);
    expect(drill.type('d', 9)).toBeNull();
    expect(drill.tab(9)).toBeNull();
  });
  it('counts by code points', () => {
    const drill = new Drill('ü😀', 'auto', 0);
    expect(drill.chars).toHaveLength(2);
    keys(drill, 'ü😀');
    expect(shown(drill)).toBe('rr');
  });
  it('takes back a character, a word, a line', () => {
    const drill = new Drill('if (x) foo_1();', 'auto', 4);
    keys(drill, 'if (x) foo_1');
    expect(drill.back(20)).toEqual({ from: 11, to: 12 });
    expect(drill.backWord(21)).toEqual({ from: 7, to: 11 });
    // Spaces go with what is before them; letters and signs are two words.
    expect(drill.backWord(22)).toEqual({ from: 5, to: 7 });
    expect(drill.backWord(23)).toEqual({ from: 4, to: 5 });
    expect(drill.backLine(24)).toEqual({ from: 0, to: 4 });
    expect(drill.back(25)).toBeNull();
    expect(drill.backWord(26)).toBeNull();
    expect(drill.backLine(27)).toBeNull();
    expect(shown(drill)).toBe('...............');
    expect(drill.log.filter((one) => one.kind === 'back')).toHaveLength(5);
  });
  it('indents by itself, and goes back over it in one step', () => {
    const drill = new Drill('{\n    x;\n}', 'auto', 4);
    keys(drill, '{\n');
    expect(drill.at).toBe(6);
    expect(shown(drill)).toBe('rrgggg....');
    expect(drill.back(9)).toEqual({ from: 1, to: 6 });
    expect(shown(drill)).toBe('r.........');
    keys(drill, '\nx');
    expect(drill.backWord(10)).toEqual({ from: 6, to: 7 });
    // The end of a line is a word of its own.
    expect(drill.backWord(11)).toEqual({ from: 1, to: 6 });
  });
  it('indents by itself behind a line end that was missed, too', () => {
    const drill = new Drill('{\n  x', 'auto', 2);
    keys(drill, '{ ');
    expect(shown(drill)).toBe('rwgg.');
  });
  it('takes a Tab for the spaces up to the next step', () => {
    const drill = new Drill('{\n        x', 'typed', 4);
    keys(drill, '{\n');
    expect(drill.at).toBe(2);
    expect(drill.tab(3)).toEqual({ from: 2, to: 6 });
    drill.type(' ', 4);
    expect(drill.tab(5)).toEqual({ from: 7, to: 10 });
    expect(shown(drill)).toBe('rrrrrrrrrr.');
    expect(drill.back(6)).toEqual({ from: 7, to: 10 });
    drill.tab(7);
    // Where nothing is indented it is a character like others.
    drill.tab(8);
    expect(shown(drill)).toBe('rrrrrrrrrrw');
    expect(drill.typedAt(10)).toBe('\t');
  });
  it('takes a Tab for a tab, where tabs indent', () => {
    const drill = new Drill('{\n\tx', 'typed', 0);
    keys(drill, '{\n');
    drill.tab(3);
    drill.type('x', 4);
    expect(shown(drill)).toBe('rrrr');
  });
});
