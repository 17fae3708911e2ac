import { describe, expect, test } from 'vitest';
import { fit, rank } from './search.ts';

describe('fit', () => {
  test.each([
    ['nothing typed fits all', '', 'Submit', true],
    ['letters in order', 'smt', 'Submit', true],
    ['letters out of order', 'tms', 'Submit', false],
    ['case does not matter', 'SUB', 'submit', true],
    ['starts of words', 'gts', 'Go to System', true],
    ['a start of a word does not hide a plain walk', 'os', 'o so s', true],
    ['letters that a jump to a start of a word would run past', 'acb', 'a xcb c', true],
    ['too long', 'submits', 'Submit', false],
  ])('%s', (_name, query, text, fits) => {
    expect(fit(query, text) > 0).toBe(fits);
  });

  test('a whole word beats scattered letters', () => {
    expect(fit('run', 'Fewest Runners')).toBeGreaterThan(fit('run', 'Reverse under night'));
  });
});

test('rank puts the best first and keeps the order of equals', () => {
  const items = ['Theme: dark', 'To the editor', 'Go to System', 'Editor theme'];
  expect(rank('theme', items, (item) => [item])).toEqual(['Editor theme', 'Theme: dark'].sort((a, b) => fit('theme', b) - fit('theme', a)));
  expect(rank('', items, (item) => [item])).toEqual(items);
  expect(rank('zz', items, (item) => [item])).toEqual([]);
});
