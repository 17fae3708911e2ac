import { describe, expect, it } from 'vitest';
import type { CvFinding, CvSuppression } from '../../../contract/api.ts';
import { beside, boxOf, piecesOf, shownOf, spanOf, spanOfPath } from './places.ts';

const finding = (at: CvFinding['at'], rule = 'R12', key = 'k1'): CvFinding => ({ rule, name: 'weak-start', severity: 'warning', grade: 'C', message: 'm', evidence: '', key, suppressed: false, at });
const suppression = (rule: string, key: string | null): CvSuppression => ({ id: 1, version: 1, made_at_ms: 0, changed_at_ms: 0, rule, finding: key, reason: null });

describe('which findings are shown', () => {
  it('numbers them in their order, and tells what keeps one', () => {
    const shown = shownOf([finding({}), finding({}, 'R12', 'k2'), finding({}, 'R07', 'k1')], [suppression('R12', 'k2'), suppression('R07', null)]);
    expect(shown.map(({ number, kept }) => [number, kept !== null])).toEqual([[1, false], [2, true], [3, true]]);
  });
  it('does not take the key of one rule for that of another', () => {
    expect(shownOf([finding({}, 'R07', 'k1')], [suppression('R12', 'k1')])[0]?.kept).toBeNull();
  });
});

describe('a box on a page', () => {
  const size = { width: 600, height: 800 };
  it('is told in per cent, with a margin', () => {
    expect(boxOf({ page: 1, box: [62, 82, 298, 118] }, 1, size)).toEqual({ left: 10, top: 10, width: 40, height: 5 });
  });
  it.each([
    ['another page', { page: 2, box: [0, 0, 10, 10] }, size],
    ['no box', { page: 1 }, size],
    ['a box that lies outside', { page: 1, box: [700, 0, 710, 10] }, size],
    ['a page without size', { page: 1, box: [0, 0, 10, 10] }, { width: 0, height: 0 }],
  ])('is none for %s', (_, at, page) => {
    expect(boxOf(at, 1, page)).toBeNull();
  });
  it('does not leave the page', () => {
    expect(boxOf({ page: 1, box: [-50, -50, 9999, 9999] }, 1, size)).toEqual({ left: 0, top: 0, width: 100, height: 100 });
  });
});

describe('a place in a text', () => {
  it('counts characters, not halves of them', () => {
    const text = 'one\n- 🎉🎉 Responsible for it\nthree';
    const span = spanOf(text, { line: 2, column: 6, length: 11 })!;
    expect(text.slice(span.start, span.end)).toBe('Responsible');
  });
  it('stays within the text', () => {
    expect(spanOf('short', { line: 9, column: 9, length: 9 })).toEqual({ start: 5, end: 5 });
    expect(spanOf('short', {})).toBeNull();
  });
});

describe('a place in JSON Resume', () => {
  const text = JSON.stringify({ basics: { name: 'A "quoted" \\ name' }, work: [{ highlights: ['x'] }, { name: 'Acme', highlights: ['first', 'se\ncond'] }] }, null, 2);
  const at = (path: string): string => {
    const span = spanOfPath(text, path);
    return span ? text.slice(span.start, span.end) : '';
  };
  it.each([
    ['basics.name', '"A \\"quoted\\" \\\\ name"'],
    ['work[1].highlights[1]', '"se\\ncond"'],
    ['work[1].name', '"Acme"'],
  ])('%s', (path, expected) => {
    expect(at(path)).toBe(expected);
  });
  it('is the deepest part of the path that there is', () => {
    expect(at('basics.email')).toContain('"name"');
    expect(at('nowhere[0]')).toBe('');
  });
  it('ends on anything', () => {
    for (const broken of ['', '{', '{"a"', '{"a":', '[', '[1,', '"', '{"a":{"b":[', '{]', '\\', '{"a" "b"}']) expect(() => spanOfPath(broken, 'a.b[0]')).not.toThrow();
  });
});

describe('a text with marks', () => {
  it('is cut where they begin and end, and loses nothing', () => {
    const text = 'Responsible for it\n\nlast';
    const lines = piecesOf(text, shownOf([finding({ line: 1, column: 1, length: 11 }), finding({ line: 1, column: 8, length: 7 }), finding({ line: 3, column: 1, length: 4 })], []));
    expect(lines.map((line) => line.map((piece) => piece.text).join('')).join('\n')).toBe(text);
    expect(lines[0]).toEqual([
      { text: 'Respons', marks: [1] }, { text: 'ible', marks: [1, 2] }, { text: ' fo', marks: [2] }, { text: 'r it', marks: [] },
    ]);
    expect(lines[1]).toEqual([]);
    expect(lines[2]).toEqual([{ text: 'last', marks: [3] }]);
  });
});

it('goes round from one to the next', () => {
  expect([beside([1, 3], null, 1), beside([1, 3], 1, 1), beside([1, 3], 3, 1), beside([1, 3], 1, -1), beside([1, 3], 2, -1), beside([], 1, 1)]).toEqual([1, 3, 1, 3, 1, null]);
});
