import { describe, expect, test } from 'vitest';
import { answersToSend, bytesOfAll, countWords, inputOf, joined, sectionsOf, takeFiles, testsNamed, unready, type Wanted } from './answers.ts';

const wanted: Wanted = {
  tests: [{ name: 'sample/1', kind: 'sample' }, { name: 'secret/1', kind: 'secret' }, { name: 'secret/big/02-max', kind: 'secret' }],
  bytes_max: 40,
};
const file = (name: string, text: string | null, bytes = new TextEncoder().encode(text ?? '').length): { name: string; text: string | null; bytes: number } => ({ name, text, bytes });

test.each([
  ['secret/1', 'secret/1'],
  ['secret/1.out', 'secret/1'],
  ['1', 'sample/1 secret/1'],
  ['1.ans', 'sample/1 secret/1'],
  ['1.in.out', 'sample/1 secret/1'],
  ['02-max.txt', 'secret/big/02-max'],
  ['big/02-max.out', 'secret/big/02-max'],
  ['results/secret/1.out', 'secret/1'],
  ['./results/02-max', 'secret/big/02-max'],
  ['1.in', ''],
  ['2-max', ''],
  ['secret', ''],
  ['', ''],
  ['.out', ''],
  ['__proto__', ''],
])('which test cases "%s" answers', (name, tests) => {
  expect(testsNamed(name, wanted).join(' ')).toBe(tests);
});

test.each<[string, string | null]>([
  ['3\n', null],
  ['', null],
  ['a === secret/1\n', null],
  ['=== secret/1\n3\n4\n=== 02-max.out\r\n5', 'secret/1:3\n4\n|02-max.out:5'],
  ['before\n=== 1\n', '1:'],
])('sections of %j', (text, expected) => {
  const sections = sectionsOf(text);
  expect(sections && sections.map((one) => `${one.name}:${one.text}`).join('|')).toBe(expected);
});

describe('files that are taken', () => {
  test('by their names, beside what is there', () => {
    const taken = takeFiles({ 'sample/1': 'old', 'secret/1': 'stays' }, [file('sample/1.out', 'new'), file('02-max.out', '5')], wanted);
    expect(taken).toEqual({ answers: { 'sample/1': 'new', 'secret/1': 'stays', 'secret/big/02-max': '5' }, tests: ['sample/1', 'secret/big/02-max'], refused: [] });
  });
  test('one text with sections', () => {
    expect(takeFiles({}, [file('all.txt', '=== secret/1\n3\n=== nothing\n4\n')], wanted)).toEqual({
      answers: { 'secret/1': '3\n' }, tests: ['secret/1'], refused: [{ name: 'nothing', why: 'no test case has this name' }],
    });
  });
  test('of several files none is looked into', () => {
    expect(takeFiles({}, [file('secret/1', '=== 1\n3'), file('02-max', '4')], wanted).answers).toEqual({ 'secret/1': '=== 1\n3', 'secret/big/02-max': '4' });
  });
  test.each<[string, ReturnType<typeof file>, RegExp]>([
    ['a wrong name', file('3.out', 'x'), /no test case/],
    ['an empty one', file('02-max.out', ''), /empty/],
    ['one that is no text', file('02-max.out', null, 10), /not a text/],
    ['one with a NUL', file('02-max.out', 'a\0'), /not a text/],
    ['a large one', file('02-max.out', 'x'.repeat(41)), /41 B/],
    ['a huge one that was not read', file('02-max.out', null, 1 << 30), /1 GiB/],
    ['one too many', file('02-max.out', 'x'.repeat(31)), /together/],
    ['one that is larger than its letters', file('02-max.out', '€'.repeat(11)), /together/],
  ])('%s changes nothing', (_, bad, why) => {
    const before = { 'secret/1': '0123456789' };
    const taken = takeFiles(before, [bad], wanted);
    expect(taken.answers).toBe(before);
    expect(taken.refused).toHaveLength(1);
    expect(taken.refused[0]!.why).toMatch(why);
  });
});

test('what is sent: in the order of the test cases, and only what is wanted', () => {
  const answers = { 'secret/big/02-max': '5', gone: 'x', 'sample/1': '3', 'secret/1': '' };
  expect(answersToSend(answers, wanted)).toEqual([{ test: 'sample/1', text: '3' }, { test: 'secret/big/02-max', text: '5' }]);
  expect(countWords(answers, wanted)).toBe('2 of 3 test cases answered');
  expect(unready(answers, wanted)).toBe('');
  expect(unready({}, wanted)).toMatch(/no answer/);
  expect(unready({ gone: 'x' }, wanted)).toMatch(/no answer/);
  expect(unready({ 'secret/1': '€'.repeat(14) }, wanted)).toMatch(/42 B together; this problem takes 40 B/);
  expect(bytesOfAll({ a: '€', b: 'x' })).toBe(4);
  expect(joined([{ test: 'a', text: '1' }, { test: 'b', text: '2\n' }])).toBe('=== a\n1\n=== b\n2\n');
});

test('inputs among the files of the package', () => {
  const files = ['1.in', 'secret-1.in', 'x.zip'].map((name) => ({ name, sha256: '', bytes: 1 }));
  expect(inputOf('secret/1', files)?.name).toBe('secret-1.in');
  expect(inputOf('sample/1', files)?.name).toBe('1.in');
  expect(inputOf('secret/big/02-max', files)).toBeNull();
});

test('ten thousand files for as many test cases', () => {
  const many: Wanted = { tests: Array.from({ length: 10_000 }, (_, i) => ({ name: `secret/${i}`, kind: 'secret' })), bytes_max: 1 << 20 };
  const taken = takeFiles({}, many.tests.map(({ name }) => file(`out/${name}.out`, '12345\n')), many);
  expect([taken.tests.length, taken.refused.length, bytesOfAll(taken.answers)]).toEqual([10_000, 0, 60_000]);
});
