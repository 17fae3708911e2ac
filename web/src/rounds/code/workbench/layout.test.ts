import { describe, expect, test } from 'vitest';
import { boundsOf, columnsOf, defaultShares, LEAST, mended, modeFor, moveLine } from './layout.ts';
import { runnable } from './inputs.ts';
import { firstLanguage } from './editor/languages.ts';

test.each([[359, 'one'], [760, 'two'], [1159, 'two'], [1160, 'three'], [3840, 'three']] as const)('%d px', (width, mode) => expect(modeFor(width)).toBe(mode));

describe('the lines between the panes', () => {
  test.each([
    ['moved', 'first', 0.4, 0.4],
    ['no narrower than the least', 'first', 0, LEAST],
    ['not over the other line', 'first', 0.95, defaultShares.second - LEAST],
    ['the second not over the first', 'second', 0.1, defaultShares.first + LEAST],
    ['the second not over the edge', 'second', 2, 1 - LEAST],
  ] as const)('%s', (_name, line, to, expected) => expect(moveLine(defaultShares, line, to, 'three')[line]).toBeCloseTo(expected));

  test('in two panes only the edges bound it', () => expect(boundsOf(defaultShares, 'two').first).toEqual([LEAST, 1 - LEAST]));

  test.each([[0, 0], [1, 1], [0.9, 0.1], [-5, 7]])('kept shares of %d and %d are mended', (first, second) => {
    const shares = mended({ first, second });
    expect(shares.first).toBeGreaterThanOrEqual(LEAST);
    expect(shares.second - shares.first).toBeGreaterThanOrEqual(LEAST - 1e-9);
    expect(1 - shares.second).toBeGreaterThanOrEqual(LEAST - 1e-9);
  });

  test('as many columns as there are panes and lines', () => {
    expect(['three', 'two', 'one'].map((mode) => columnsOf(defaultShares, mode as 'one').split('minmax').length - 1)).toEqual([3, 2, 1]);
  });
});

test('inputs: empty ones are not run, and the last line ends', () => {
  expect(runnable(['', ' \n', '1 2', '3\n'])).toEqual(['1 2\n', '3\n']);
});

test('the language to begin with', () => {
  const language = (id: 'cpp' | 'python3' | 'java', installed: boolean) => ({ id, name: id, version: '', installed, extension: '', remedy: '' });
  const all = [language('java', false), language('cpp', true), language('python3', true)];
  expect(firstLanguage(['python3'], all, ['cpp'])).toBe('python3');
  expect(firstLanguage(['java', ''], all, ['python3'])).toBe('python3');
  expect(firstLanguage([], all, [])).toBe('cpp');
  expect(firstLanguage([], [language('java', false)], [])).toBe('java');
});
