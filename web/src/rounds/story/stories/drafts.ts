// What was written and not saved yet stays in this browser; what lies there may have been edited by hand.
import { isObject, isString, isStrings } from '../../../lib/storage.ts';
import { PARTS, type Draft } from './live.ts';

const LINES = ['title', 'employer', 'people', 'began_on', 'ended_on', 'scope'] as const;

export function isDraft(value: unknown): value is Draft {
  if (!isObject(value) || !isStrings(value['themes']) || !LINES.every((line) => isString(value[line]))) return false;
  const parts = value['parts'];
  return isObject(parts) && PARTS.every((part) => isString(parts[part]));
}

export const sameDraft = (a: Draft, b: Draft): boolean =>
  LINES.every((line) => a[line] === b[line]) && a.themes.join(' ') === b.themes.join(' ') && PARTS.every((part) => a.parts[part] === b.parts[part]);
