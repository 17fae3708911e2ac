import { describe, expect, it } from 'vitest';
import { languageName, piecesOf, statementIn, type StatementText } from './statements.ts';

const text = (language: string): StatementText => ({ language, title: language, parts: [] });

describe('statementIn', () => {
  const all = [text('en'), text('de'), text('pt-BR')];
  it.each([
    ['nothing wanted', '', 'en'],
    ['a language that is there', 'de', 'de'],
    ['one that is not', 'fr', 'en'],
    ['another form of it', 'pt', 'pt-BR'],
    ['a form that is not there', 'de-AT', 'de'],
  ])('%s', (_, wanted, got) => {
    expect(statementIn(all, wanted)?.language).toBe(got);
  });
  it('has none of a package that cannot be read', () => {
    expect(statementIn([], 'en')).toBeNull();
  });
});

describe('languageName', () => {
  it.each([['en', 'English'], ['sv', 'Svenska'], ['de', 'Deutsch'], ['not a code', 'not a code'], ['zxx-', 'zxx-']])('%s', (code, name) => {
    expect(languageName(code)).toBe(name);
  });
});

describe('piecesOf', () => {
  const parts = (...samples: number[]) => samples.map((n, i) => ({ html: `${i}`, samples: n }));
  it.each([
    ['all at the end', parts(3), 3, [[0, 1, 2]]],
    ['one by one', parts(1, 2, 0), 3, [[0], [1, 2], []]],
    ['more than there are', parts(2, 2), 3, [[0, 1], [2]]],
    ['fewer', parts(1), 3, [[0], [1, 2]]],
    ['no parts', parts(), 1, [[0]]],
    ['nothing at all', parts(), 0, []],
  ])('%s', (_, given, total, expected) => {
    expect(piecesOf(given, total).map((piece) => piece.samples)).toEqual(expected);
  });
});
