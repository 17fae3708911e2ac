// What somebody takes for the bug, on its way: where it is, of what kind, and in words. Pure.
import type { DebugAnswer, NewDebugAnswer } from '../../../contract/api.ts';
import { isObject, isString } from '../../../lib/storage.ts';

export type BugKind = NonNullable<NonNullable<DebugAnswer['answer']>['kind']>;

export const bugWords: Readonly<Record<BugKind, string>> = {
  rounding: 'Rounding: parts that do not add up to the whole',
  'shared-state': 'Shared state: something is changed that others hold too',
  'date-arithmetic': 'Date arithmetic: months and days are not added like numbers',
  race: 'Race: something else runs between a check and what relies on it',
  'time-zone': 'Time zone: an hour or a day of another place',
  unicode: 'Unicode: bytes or code units taken for characters',
  'off-by-one': 'Off by one: one too many, one too few, or the neighbour',
  'float-comparison': 'Float comparison: decimals held as floats',
  overflow: 'Overflow: a number that its type cannot hold',
  'unstable-order': 'Unstable order: it says nothing about equals',
  authorization: 'Authorization: somebody may do what they may not',
  identity: 'Identity: the same object taken for the same value, or the other way round',
};
export const bugKinds = Object.keys(bugWords) as readonly BugKind[];

/** As it stands in the fields. */
export interface Guess {
  readonly from: string;
  readonly to: string;
  readonly kind: BugKind | '';
  readonly says: string;
}

export const noGuess: Guess = { from: '', to: '', kind: '', says: '' };
export const SAYS_MAX = 2000;

export const isGuess = (value: unknown): value is Guess =>
  isObject(value) && isString(value['from']) && isString(value['to']) && isString(value['says']) && value['says'].length <= SAYS_MAX && (value['kind'] === '' || bugKinds.includes(value['kind'] as BugKind));

type Place = NonNullable<NewDebugAnswer['place']>;

/** The lines of the fields; null: none were named. A text: what is wrong with them. */
export function placeOf({ from, to }: Pick<Guess, 'from' | 'to'>, lines: number, most: number): Place | null | string {
  if (from.trim() === '' && to.trim() === '') return null;
  const first = Number(from.trim() === '' ? to : from);
  const last = Number(to.trim() === '' ? from : to);
  for (const line of [first, last]) if (!Number.isInteger(line) || line < 1 || line > lines) return `The program has the lines 1 to ${lines}.`;
  if (last < first) return 'The last line stands before the first one.';
  if (last - first >= most) return `Name at most ${most} lines.`;
  return { from: first, to: last };
}
