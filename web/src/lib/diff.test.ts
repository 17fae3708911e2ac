import { describe, expect, test } from 'vitest';
import { align, diffLines, foldSame, showInvisible, showOdd, type Row } from './diff.ts';

const short = (rows: readonly Row[]): string => rows.map((row) => row.kind[0]).join('');

describe('align', () => {
  test.each([
    ['abcabba', 'cbabac', 4], // the example of Myers' paper: five edits, so a common subsequence of four
    ['', '', 0],
    ['abc', '', 0],
    ['', 'abc', 0],
    ['abc', 'abc', 3],
    ['xaxbxc', 'abc', 3],
    ['abc', 'xyz', 0],
  ])('%s / %s has %i in common', (left, right, common) => {
    const matches = align([...left], [...right]);
    expect(matches.filter((m) => m.left >= 0 && m.right >= 0)).toHaveLength(common);
    // Every element once, in order, and partners are equal.
    expect(matches.filter((m) => m.left >= 0).map((m) => m.left)).toEqual([...left].map((_, i) => i));
    expect(matches.filter((m) => m.right >= 0).map((m) => m.right)).toEqual([...right].map((_, i) => i));
    for (const m of matches) if (m.left >= 0 && m.right >= 0) expect(left[m.left]).toBe(right[m.right]);
  });

  test('finds the shortest script: against the table of the longest common subsequence, on 200 random pairs', () => {
    let seed = 7;
    const next = (n: number): number => (seed = (seed * 1103515245 + 12345) % 2 ** 31) % n;
    for (let round = 0; round < 200; round++) {
      const make = (): string[] => Array.from({ length: next(12) }, () => 'abc'[next(3)]!);
      const [a, b] = [make(), make()];
      const table = a.map(() => b.map(() => 0));
      const cell = (i: number, j: number): number => (i < 0 || j < 0 ? 0 : table[i]![j]!);
      a.forEach((x, i) => b.forEach((y, j) => { table[i]![j] = x === y ? cell(i - 1, j - 1) + 1 : Math.max(cell(i - 1, j), cell(i, j - 1)); }));
      expect(align(a, b).filter((m) => m.left >= 0 && m.right >= 0).length).toBe(cell(a.length - 1, b.length - 1));
    }
  });

  test('two long texts with nothing in common are answered, not searched for ever', () => {
    const left = Array.from({ length: 20_000 }, (_, i) => `l${i}`);
    const right = Array.from({ length: 20_000 }, (_, i) => `r${i}`);
    expect(align(left, right)).toHaveLength(40_000);
  });
});

describe('diffLines', () => {
  test.each([
    ['equal', 'a\nb\n', 'a\nb\n', 'ss'],
    ['a final line break is no line', 'a\n', 'a', 's'],
    ['changed', 'a\nb\nc\n', 'a\nx\nc\n', 'scs'],
    ['only white space', '1 2\n', '1  2 \n', 's'],
    ['added and removed', 'a\nb\n', 'b\nc\n', 'rsa'],
    ['nothing expected', '', 'a\n', 'a'],
    ['nothing given', 'a\n', '', 'r'],
    ['an empty line more', 'a\n', 'a\n\n', 'sa'],
  ])('%s', (_name, left, right, kinds) => expect(short(diffLines(left, right))).toBe(kinds));

  test('white space alone is its own kind', () => expect(diffLines('1 2\n', '1  2\n')[0]!.kind).toBe('space'));

  test('inside a line only the changed tokens are marked', () => {
    expect(diffLines('sum = 17, ok', 'sum = 18, ok')[0]).toMatchObject({
      left: [{ text: 'sum = ', changed: false }, { text: '17', changed: true }, { text: ', ok', changed: false }],
      right: [{ text: 'sum = ', changed: false }, { text: '18', changed: true }, { text: ', ok', changed: false }],
    });
  });
});

test('foldSame keeps the surroundings of a difference and hides no single line', () => {
  const rows = diffLines('1\n2\n3\n4\n5\n6\n7\n', '1\n2\n3\n4\n5\n6\nx\n');
  expect(short(foldSame(rows, 1))).toBe('fsc');
  expect(foldSame(rows, 1)[0]).toEqual({ kind: 'folded', count: 5 });
  expect(short(foldSame(rows, 5))).toBe('ssssssc');
});

describe('what cannot be seen', () => {
  test.each([
    ['a b\tc', 'a·b→c'],
    ['a\r', 'a␍'],
    ['\u00a0', '⍽'],
    ['\u0000', '<U+0000>'],
    ['\u202e', '<U+202E>'],
  ])('%j', (text, shown) => expect(showInvisible(text)).toBe(shown));

  test.each([
    ['single spaces and line ends stay', 'a b\nc', 'a b\nc'],
    ['trailing spaces', 'a  \nb', 'a··\nb'],
    ['tabs and carriage returns', 'a\tb\r\n', 'a→b␍\n'],
  ])('showOdd: %s', (_name, text, shown) => expect(showOdd(text)).toBe(shown));
});
