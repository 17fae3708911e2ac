import { describe, expect, it } from 'vitest';
import { countParts, countWords, emptyDraft, fieldsOf, markPart, spoken, spokenSeconds, themesOf } from './live.ts';

describe('a story while it is written', () => {
  it('counts words as they are spoken', () => {
    expect(countWords('')).toBe(0);
    expect(countWords('  I said — no.\nTwice, für 40 % ')).toBe(6);
  });
  it('shares the words out', () => {
    const counts = countParts({ situation: 'a b', task: 'c', action: 'd e f g h', result: 'i j', reflection: '' });
    expect(counts.all).toBe(10);
    expect(counts.action).toEqual({ words: 5, share: 0.5 });
    expect(countParts(emptyDraft.parts).action.share).toBe(0);
  });
  it('says how long it takes', () => {
    expect(spokenSeconds(280, 140)).toBe(120);
    expect(spoken(125)).toBe('2:05');
  });
  it('keeps nothing of empty fields', () => {
    expect(fieldsOf({ ...emptyDraft, title: 'x', themes: ['a', 'b'] })).toMatchObject({ title: 'x', themes: 'a b', employer: null, action: null });
    expect(themesOf(' a  b ')).toEqual(['a', 'b']);
    expect(themesOf(null)).toEqual([]);
  });
  it('marks what was found where it stands', () => {
    expect(markPart('It was all his fault.', ['his fault'])).toEqual([{ text: 'It was all ', marked: false }, { text: 'his fault', marked: true }, { text: '.', marked: false }]);
    expect(markPart('abc', ['bc', 'ab', 'zz', ''])).toEqual([{ text: 'ab', marked: true }, { text: 'c', marked: false }]);
    expect(markPart('whole', ['whole'])).toEqual([{ text: 'whole', marked: false }]);
    expect(markPart('', [])).toEqual([]);
  });
});
