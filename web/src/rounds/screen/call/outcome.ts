// What the one-minute form after a call becomes.
import type { CallOutcome } from '../../../contract/api.ts';
import { minorOf } from '../../../lib/money.ts';

export interface SaidPromise {
  readonly mine: boolean;
  readonly what: string;
  readonly due_on: string;
}

export interface SaidFigure {
  readonly mine: boolean;
  readonly about: NonNullable<CallOutcome['figures']>[number]['about'];
  /** Pay: "75000" or "75000 to 82000"; days of notice; a day; a number of processes; words. */
  readonly value: string;
  readonly currency: string;
  readonly period: string;
}

export interface After {
  readonly outcome: CallOutcome['outcome'];
  /** Working days until they want to write; "none": they named no day; "": it was not talked about. */
  readonly hear: string;
  readonly promises: readonly SaidPromise[];
  readonly figures: readonly SaidFigure[];
  /** The kind of the next round; empty: none was agreed. */
  readonly next: string;
  readonly next_at: string;
  readonly follow_up: string;
  /** One per line: they become cards. */
  readonly hard: string;
  readonly said: string;
  readonly cause: string;
}

export const emptyAfter: After = { outcome: 'waiting', hear: '', promises: [], figures: [], next: '', next_at: '', follow_up: '', hard: '', said: '', cause: '' };

/** A promise for later than so many working days is a bad sign. */
const FAR_DAYS = 4;

/** What to say as long as one is still on the line. */
export function lineFor(hear: string): string | null {
  if (hear === 'none') return 'When will I hear from you?';
  return hear !== '' && Number(hear) > FAR_DAYS ? 'Is there any chance before that?' : null;
}

export type FigureShape = 'pay' | 'days' | 'day' | 'count' | 'words';
export function shapeOf(about: SaidFigure['about']): FigureShape {
  switch (about) {
    case 'notice': return 'days';
    case 'start': return 'day';
    case 'other-processes': return 'count';
    case 'other': return 'words';
    default: return 'pay';
  }
}

const amountOf = (text: string): number => {
  const m = /^\s*([\d\s.,']+)\s*(k?)\s*$/i.exec(text);
  if (!m) return NaN;
  // A comma or full stop before exactly three digits parts thousands.
  const plain = m[1]!.replace(/[\s']/g, '').replace(/[.,](?=\d{3}(?:\D|$))/g, '').replace(',', '.');
  return Number(plain) * (m[2] ? 1000 : 1);
};

/** "75k", "75,000 to 82,000", "75-82k" as two amounts; null: it is none. */
export function amountsOf(value: string): readonly [number, number] | null {
  const [low = '', high] = value.split(/\s+to\s+|\s*[-–]\s*/i);
  const to = amountOf(high ?? low);
  const from = amountOf(high !== undefined && /k\s*$/i.test(high) && !/k\s*$/i.test(low) && amountOf(low) < 1000 ? `${low}k` : low);
  return Number.isFinite(from) && Number.isFinite(to) && from > 0 ? [from, to] : null;
}

/** Null: what stands there cannot be read; the field says so. */
export function figureOf(said: SaidFigure): NonNullable<CallOutcome['figures']>[number] | null {
  const { about, mine } = said;
  const value = said.value.trim();
  const whole = /^\d+$/.test(value) ? Number(value) : null;
  switch (shapeOf(about)) {
    case 'days': return whole === null ? null : { about, mine, days: whole };
    case 'count': return whole === null ? null : { about, mine, count: whole };
    case 'day': return /^\d{4}-\d\d-\d\d$/.test(value) ? { about, mine, day: value } : null;
    case 'words': return value === '' ? null : { about, mine, words: value };
    case 'pay': {
      const ends = amountsOf(value);
      const currency = said.currency.trim().toUpperCase();
      return ends === null || !/^[A-Z]{3}$/.test(currency) ? null : { about, mine, min_minor: minorOf(ends[0], currency), max_minor: minorOf(ends[1], currency), currency, period: said.period };
    }
  }
}

export type Read = { readonly ok: true; readonly outcome: CallOutcome } | { readonly ok: false; readonly field: string; readonly message: string };

/** What is sent; or which field cannot be read. */
export function outcomeOf(after: After, version: number): Read {
  const figures: NonNullable<CallOutcome['figures']>[number][] = [];
  for (const [i, said] of after.figures.entries()) {
    const figure = figureOf(said);
    if (!figure) return { ok: false, field: `figure-${i}`, message: 'This cannot be read. Pay as 75000, 75k or 75k to 82k; days and numbers in digits.' };
    figures.push(figure);
  }
  const empty = after.promises.findIndex(({ what }) => what.trim() === '');
  if (empty >= 0) return { ok: false, field: `promise-${empty}`, message: 'What was promised?' };
  const hear = after.hear === '' || after.hear === 'none' ? [] : [{ what: 'An answer', mine: false, business_days: Number(after.hear) }];
  const promises = [...hear, ...after.promises.map(({ mine, what, due_on }) => ({ mine, what, due_on: due_on || null }))];
  const questions = after.hard.split('\n').map((line) => line.trim()).filter(Boolean).map((words) => ({ words, answered: 'shakily' as const, card: true }));
  const said = [after.said.trim(), after.hear === 'none' ? 'They named no day by which I hear from them.' : ''].filter(Boolean).join('\n');
  return {
    ok: true,
    outcome: {
      version, outcome: after.outcome, promises, figures, questions,
      said: said || null,
      cause: after.outcome === 'failed' && after.cause.trim() ? after.cause.trim() : null,
      next: after.next ? { kind: after.next, at_ms: after.next_at ? new Date(after.next_at).getTime() : null } : null,
      follow_up: after.follow_up ? { business_days: Number(after.follow_up) } : null,
    },
  };
}
