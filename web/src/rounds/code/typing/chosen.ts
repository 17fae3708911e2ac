// What is to be typed: a text, or a drill that is made of one's worst pairs.
import type { TypingLanguage } from '../../../contract/api.ts';
import { isObject, isString, storage } from '../../../lib/storage.ts';
import type { Indent } from './drill.ts';
import { linesOf, nextDrill, type DrillLine, type Ranked } from './pairs.ts';
import { randomOf } from './random.ts';

export interface Habits {
  readonly language: string;
  readonly indent: Indent;
}
const isHabits = (value: unknown): value is Habits => isObject(value) && isString(value.language) && (value.indent === 'auto' || value.indent === 'typed');
const NAME = 'typing';

export const readHabits = (): Habits => storage.read(NAME, isHabits, { language: 'en', indent: 'auto' });
export const writeHabits = (habits: Habits): void => void storage.write(NAME, habits);

export type Chosen = { readonly of: 'text'; readonly id: string } | { readonly of: 'pairs'; readonly seed: number };

/** How many of the worst pairs a drill is made of. */
export const DRILL_PAIRS = 8;

export interface ToType {
  readonly title: string;
  readonly text: string;
  readonly text_id: string | null;
  readonly seed: number | null;
  /** Why it is these lines; empty for a text. */
  readonly lines: readonly DrillLine[];
}

/** null: there is no such text, or no line that has the pairs. */
export function toType(language: TypingLanguage, chosen: Chosen, worst: readonly Ranked[]): ToType | null {
  if (chosen.of === 'text') {
    const text = language.texts.find((one) => one.id === chosen.id);
    return text ? { title: text.title, text: text.text, text_id: text.id, seed: null, lines: [] } : null;
  }
  const lines = nextDrill(linesOf(language.texts.map((one) => one.text), language.kind), worst.slice(0, DRILL_PAIRS), randomOf(chosen.seed));
  if (lines.length === 0) return null;
  return { title: 'Lines with your worst pairs', text: lines.map((one) => one.text).join(language.kind === 'code' ? '\n' : ' '), text_id: null, seed: chosen.seed, lines };
}
