import { expect, test } from 'vitest';
import { turnsOf } from './talk.ts';

test.each([
  ['nothing', '', []],
  ['by turns', '<8\n>? 4\n<bad\n', [['judge', '8'], ['program', '? 4'], ['judge', 'bad']]],
  ['several lines of one', '<2\n<1 2\n<3\n>x\n', [['judge', '2', '1 2', '3'], ['program', 'x']]],
  ['empty lines, spaces and signs are kept', '>\n> a >b\n<  \n', [['program', '', ' a >b'], ['judge', '  ']]],
  ['a second pass', '<1\n>2\n---\n>3', [['judge', '1'], ['program', '2'], ['pass'], ['program', '3']]],
  ['what is neither is left out', 'oh\n<1\n\n', [['judge', '1']]],
])('a talk: %s', (_name, text, expected) => expect(turnsOf(text).map(({ who, lines }) => [who, ...lines])).toEqual(expected));
