// A text that is reviewed: a file, or a diff, whose lines have a sign in front.
import { linesOf, type CodeLine } from '../lines/highlight.ts';

export type Sign = 'plain' | 'added' | 'removed' | 'head';

export interface ReviewLine {
  /** From 1, of the text: what a comment names. */
  readonly number: number;
  readonly sign: Sign;
  /** Without its sign. */
  readonly text: string;
}

const isHead = (line: string): boolean => line.startsWith('@@ ') || line.startsWith('--- ') || line.startsWith('+++ ') || line.startsWith('diff ');

/** A diff has a head of a hunk, with a file's name above it. */
export function isDiff(text: string): boolean {
  const lines = linesOf(text);
  const hunk = lines.findIndex((line) => /^@@ -\d+(,\d+)? \+\d+(,\d+)? @@/.test(line));
  return hunk > 0 && lines[hunk - 1]!.startsWith('+++ ');
}

export function reviewLines(text: string): readonly ReviewLine[] {
  const diff = isDiff(text);
  return linesOf(text).map((line, i) => {
    const number = i + 1;
    if (!diff) return { number, sign: 'plain', text: line };
    if (isHead(line)) return { number, sign: 'head', text: line };
    if (line.startsWith('+')) return { number, sign: 'added', text: line.slice(1) };
    if (line.startsWith('-')) return { number, sign: 'removed', text: line.slice(1) };
    return { number, sign: 'plain', text: line.replace(/^ /, '') };
  });
}

/** What is coloured: heads are no code. */
export const codeOf = (lines: readonly ReviewLine[]): string => lines.map((line) => (line.sign === 'head' ? '' : line.text)).join('\n');

/** Each line with its colours; a head as it is. */
export const withColours = (lines: readonly ReviewLine[], coloured: readonly CodeLine[]): readonly CodeLine[] =>
  lines.map((line, i) => (line.sign === 'head' ? [{ text: line.text, look: '' }] : (coloured[i] ?? [{ text: line.text, look: '' }])));
