// In which of its languages a statement is read, and where its samples go.
import type { Problem } from '../../../contract/api.ts';
import { isString, storage } from '../../../lib/storage.ts';
import { createStore } from '../../../lib/store.ts';

export type StatementText = Problem['statements'][number];

/** Empty: whatever is the best one. Kept for all problems: who reads Swedish reads Swedish everywhere. */
export const statementLanguage = createStore<string>(storage.read('statement.language', isString, ''));

export function chooseStatementLanguage(language: string): void {
  statementLanguage.set(language);
  storage.write('statement.language', language);
}

const base = (language: string): string => language.split('-')[0] ?? language;

/** The one in the wanted language, or in another form of it; else the best one. null: the package could not be read. */
export function statementIn(statements: readonly StatementText[], wanted: string): StatementText | null {
  return statements.find((text) => text.language === wanted)
    ?? statements.find((text) => wanted !== '' && base(text.language) === base(wanted))
    ?? statements[0]
    ?? null;
}

/** In the language itself, as its readers look for it; a code that is none stays as it is. */
export function languageName(language: string): string {
  try {
    const name = new Intl.DisplayNames([language], { type: 'language', fallback: 'none' }).of(language);
    return name ? name.charAt(0).toLocaleUpperCase(language) + name.slice(1) : language;
  } catch {
    return language;
  }
}

export interface Piece {
  readonly html: string;
  /** Numbers of the samples behind it, from 0. */
  readonly samples: readonly number[];
}

/** The parts with the numbers of their samples; every sample is in one of them, whatever the parts say. */
export function piecesOf(parts: StatementText['parts'], total: number): Piece[] {
  let next = 0;
  const pieces = parts.map(({ html, samples }) => {
    const from = next;
    next = Math.min(total, next + samples);
    return { html, samples: range(from, next) };
  });
  return next < total ? [...pieces, { html: '', samples: range(next, total) }] : pieces;
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);
