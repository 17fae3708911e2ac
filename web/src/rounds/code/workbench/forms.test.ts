import { describe, expect, test } from 'vitest';
import type { Language } from '../../../contract/api.ts';
import { draftLanguage, firstForm, startersOf, writable } from './forms.ts';

const program = { language: 'cpp', source: 'int main() {}' };
const called = { language: 'python3', source: 'def f(): pass' };
const both = { forms: ['program', 'function'] as const, starters: [program], function_starters: [called] };
const plain = { forms: ['program'] as const, starters: [program], function_starters: [] };
const harness = { forms: ['function'] as const, starters: [], function_starters: [called] };
const language = (id: Language['id']): Language => ({ id, name: id, extension: id, version: '1', installed: true, remedy: '' });

describe('which form comes first', () => {
  test.each([
    ['nothing was used before', [], both, 'program'],
    ['the one of this problem', ['function', 'program'], both, 'function'],
    ['the one used last elsewhere', ['', 'function'], both, 'function'],
    ['one that this problem has not', ['function'], plain, 'program'],
    ['a problem without programs', ['program'], harness, 'function'],
    ['nonsense in the storage', ['x'], both, 'program'],
  ])('%s', (_, kept, problem, form) => {
    expect(firstForm(kept, problem)).toBe(form);
  });
});

test('each form has its starters, languages and drafts', () => {
  const languages = [language('cpp'), language('python3')];
  expect(startersOf(both, 'program')).toEqual([program]);
  expect(startersOf(both, 'function')).toEqual([called]);
  expect(writable(both, 'program', languages)).toEqual(languages);
  expect(writable(both, 'function', languages)).toEqual([languages[1]]);
  expect(draftLanguage('cpp', 'program')).toBe('cpp');
  expect(draftLanguage('cpp', 'function')).toBe('cpp+function');
});
