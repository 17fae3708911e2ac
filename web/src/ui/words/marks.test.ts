import { describe, expect, it } from 'vitest';
import type { TranscriptMark, TranscriptPart } from '../../contract/api.ts';
import { firstPlaces, marksByPart, pieces, places } from './marks.ts';

const mark = (from: number, to: number, kind: TranscriptMark['kind'], part = 0, index = 0): TranscriptMark => ({ part, from, to, kind, index, negated: false });
const shown = (text: string, marks: readonly TranscriptMark[]): string => pieces(text, marks).map((p) => (p.kinds.length ? `[${p.text}:${p.kinds.join('+')}]` : p.text)).join('');

describe('pieces', () => {
  it.each([
    ['nothing', [], 'um so I did'],
    ['one', [mark(0, 2, 'sound')], '[um:sound] so I did'],
    ['side by side', [mark(0, 2, 'sound'), mark(3, 5, 'marker')], '[um:sound] [so:marker] I did'],
    ['over each other', [mark(0, 7, 'verbatim'), mark(3, 5, 'marker'), mark(6, 11, 'must')], '[um :verbatim][so:verbatim+marker][ :verbatim][I:verbatim+must][ did:must]'],
    ['the same place twice', [mark(0, 2, 'must', 0, 0), mark(0, 2, 'must', 0, 1)], '[um:must] so I did'],
    ['to the end', [mark(8, 11, 'hedge')], 'um so I [did:hedge]'],
    ['beyond the end', [mark(8, 99, 'hedge')], 'um so I [did:hedge]'],
  ] as const)('%s', (_, marks, expected) => expect(shown('um so I did', marks)).toBe(expected));

  it('loses no character, whatever the marks', () => {
    const text = 'caf\u00e9 \u{1F600} um like it';
    for (let from = 0; from < text.length; from++)
      for (let to = from + 1; to <= text.length; to++) expect(pieces(text, [mark(from, to, 'sound'), mark(2, 9, 'must')].sort((a, b) => a.from - b.from)).map((p) => p.text).join('')).toBe(text);
  });

  it('tells where each begins', () => {
    expect(pieces('a b c', [mark(0, 5, 'must', 0, 3), mark(2, 3, 'forbidden', 0, 1)]).map((p) => p.begins.map((m) => m.kind).join())).toEqual(['must', 'forbidden', '']);
  });
});

describe('places', () => {
  const part = (text: string): TranscriptPart => ({ line: 1, speaker: null, start_ms: null, end_ms: null, opens: true, text });
  it('have an id for the first of each point', () => {
    const marks = [mark(4, 5, 'must', 1), mark(0, 3, 'must'), mark(0, 3, 'forbidden'), mark(0, 3, 'sound')];
    expect(marks.map((m) => firstPlaces(marks, 'x').get(m))).toEqual([undefined, 'x-must-0', 'x-forbidden-0', undefined]);
  });
  it('are words in the order of the text', () => {
    const marks = [mark(0, 3, 'must', 1), mark(0, 2, 'sound')];
    expect(places([part('um yes'), part('the end')], marks).map((p) => p.words)).toEqual(['um', 'the']);
    expect([...marksByPart(marks).keys()].sort()).toEqual([0, 1]);
    expect(places([], marks)).toEqual([]);
  });
});
