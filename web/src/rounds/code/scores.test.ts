import { describe, expect, test } from 'vitest';
import type { TestGroup } from '../../contract/api.ts';
import { groupOfTest, isFull, isInPart, pointsOf, pointsWords, shownGroups } from './scores.ts';

test.each<[number, number | null, boolean]>([
  [100, 100, true], [99.99, 100, false], [100 - 1e-12, 100, true], [0, 0, true], [0, null, true], [0.1 + 0.2, 0.3, true],
])('%d of %s is all: %s', (score, max, expected) => expect(isFull(score, max)).toBe(expected));

test.each<[Parameters<typeof isInPart>[0], boolean]>([
  [{ verdict: 'AC', score: 75, max_score: 100 }, true],
  [{ verdict: 'AC', score: 100, max_score: 100 }, false],
  [{ verdict: 'WA', score: 75, max_score: 100 }, false],
  [{ verdict: 'AC', score: 5, max_score: null }, false],
  [{ verdict: 'AC', score: null, max_score: null }, false],
  [{ verdict: null, score: null, max_score: null }, false],
])('%o is accepted in part: %s', (of, expected) => expect(isInPart(of)).toBe(expected));

test.each<[number, number | null, string]>([
  [30, 100, '30 of 100'],
  [100 / 3, 100, '33.33 of 100'],
  [99.999, 100, '99.99 of 100'],
  [100 - 1e-12, 100, '100 of 100'],
  [0.1 + 0.2, 1, '0.3 of 1'],
  [12, null, '12'],
  [-2.5, null, '-2.5'],
  [1e300, null, '1.00e+300'],
  [1234567, 1e9, '1234567 of 1000000000'],
])('%d of %s', (score, max, text) => expect(pointsOf(score, max)).toBe(text));

test('one point is one', () => expect([pointsWords(1, null), pointsWords(0, 1), pointsWords(1, 2), pointsWords(0, null)]).toEqual(['1 point', '0 of 1 point', '1 of 2 points', '0 points']));

test.each([['secret/a/1', 'a'], ['secret/a/x/1', 'a/x'], ['sample/a/1', 'sample/a'], ['secret/1', ''], ['custom/1', ''], ['t1', '']])('%s lies in "%s"', (name, group) =>
  expect(groupOfTest(name)).toBe(group));

describe('shownGroups', () => {
  const group = (name: string, score = 0): TestGroup => ({ name, score, verdict: 'AC', max_score: 50, complete: true, barred_by: null });
  test.each<[string, readonly TestGroup[], string]>([
    ['without groups the points of the whole say it', [group('sample'), group('secret', 50)], ''],
    ['those below secret', [group('sample'), group('secret'), group('secret/a'), group('secret/b')], 'a b'],
    ['samples that bring points', [group('sample', 1), group('secret'), group('secret/a')], 'sample a'],
    ['groups in groups', [group('secret'), group('secret/a'), group('secret/a/x'), group('secret/a2')], 'a .a/x a2'],
    ['none', [], ''],
  ])('%s', (_name, groups, expected) => expect(shownGroups(groups).map(({ title, depth }) => '.'.repeat(depth) + title).join(' ')).toBe(expected));
});
