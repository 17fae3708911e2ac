// Which applications the table shows and in what order; all of it lives in the address, so that it can be kept under a name.
import type { TableRow } from '../../../contract/api.ts';
import { daysBetween, today } from '../../../lib/days.ts';
import { channelWords, outcomeWords, stages, type Stage } from '../words.ts';

export type Outcome = TableRow['outcome'];
export type Channel = NonNullable<TableRow['channel']>;
export const outcomes = Object.keys(outcomeWords) as readonly Outcome[];
export const channels = Object.keys(channelWords) as readonly Channel[];
const columns = ['company', 'role', 'stage', 'applied', 'source', 'channel', 'cv', 'silent', 'changed'] as const;
export type Column = (typeof columns)[number];

export interface TableFilter {
  readonly words: string;
  readonly stage: Stage | '';
  /** 'ended': all but open; 'all': open ones, too. */
  readonly outcome: Outcome | 'ended' | 'all';
  /** '-': not said. */
  readonly source: string;
  readonly channel: Channel | '-' | '';
  /** The number of a version of the CV; '-': none. */
  readonly cv: string;
  readonly company: string;
  /** At least so many days without a word from them. */
  readonly silent: number | null;
  readonly sort: Column;
  readonly reverse: boolean;
}

export const noFilter: TableFilter = { words: '', stage: '', outcome: 'open', source: '', channel: '', cv: '', company: '', silent: null, sort: 'changed', reverse: false };

const oneOf = <T extends string>(value: string | null, all: readonly T[]): T | null => all.find((one) => one === value) ?? null;
const SILENT_MAX = 3650;

/** Whatever the address says that is none of ours is left out. */
export function parseFilter(search: string): TableFilter {
  const query = new URLSearchParams(search);
  const sort = query.get('sort') ?? '';
  const silent = query.get('silent') ?? '';
  return {
    words: query.get('q') ?? '',
    stage: oneOf(query.get('stage'), stages) ?? '',
    outcome: oneOf(query.get('outcome'), [...outcomes, 'ended', 'all'] as const) ?? 'open',
    source: query.get('source') ?? '',
    channel: oneOf(query.get('channel'), [...channels, '-'] as const) ?? '',
    cv: /^(-|\d{1,15})$/.test(query.get('cv') ?? '') ? query.get('cv')! : '',
    company: query.get('company') ?? '',
    silent: /^\d{1,4}$/.test(silent) ? Math.min(Number(silent), SILENT_MAX) : null,
    sort: oneOf(sort.replace(/^-/, ''), columns) ?? 'changed',
    reverse: sort.startsWith('-'),
  };
}

/** The address's query without "?", empty when nothing is filtered. */
export function writeFilter(f: TableFilter): string {
  const query = new URLSearchParams();
  const set = (name: string, value: string): void => {
    if (value) query.set(name, value);
  };
  set('q', f.words);
  set('stage', f.stage);
  set('outcome', f.outcome === 'open' ? '' : f.outcome);
  set('source', f.source);
  set('channel', f.channel);
  set('cv', f.cv);
  set('company', f.company);
  set('silent', f.silent === null ? '' : String(f.silent));
  set('sort', f.sort === 'changed' && !f.reverse ? '' : `${f.reverse ? '-' : ''}${f.sort}`);
  return query.toString();
}

/** A row with what is computed of it once: its words, and for how long they have been silent. */
export interface Shown {
  readonly row: TableRow;
  readonly text: string;
  /** Null: it is not silence, since it was not sent or has ended. */
  readonly silent: number | null;
}

const dayOf = (at_ms: number): string => today(at_ms);

export function shownOf(row: TableRow, day: string): Shown {
  const since = row.heard_at_ms !== null ? dayOf(row.heard_at_ms) : (row.applied_on ?? dayOf(row.made_at_ms));
  const waits = row.outcome === 'open' && row.stage !== 'saved';
  return {
    row,
    text: `${row.company_name}\n${row.role}\n${row.place ?? ''}\n${row.source ?? ''}\n${row.cause ?? ''}`.toLowerCase(),
    silent: waits ? Math.max(0, daysBetween(since, day)) : null,
  };
}

const fitsChoice = (value: string | null, wanted: string): boolean => wanted === '' || (wanted === '-' ? value === null : value === wanted);
const fitsOutcome = (value: Outcome, wanted: TableFilter['outcome']): boolean => wanted === 'all' || (wanted === 'ended' ? value !== 'open' : value === wanted);

export function filterRows(all: readonly Shown[], f: TableFilter): readonly Shown[] {
  const words = f.words.toLowerCase().split(/\s+/).filter(Boolean);
  const company = f.company.toLowerCase();
  return all.filter(
    ({ row, text, silent }) =>
      fitsOutcome(row.outcome, f.outcome) &&
      (f.stage === '' || row.stage === f.stage) &&
      fitsChoice(row.source, f.source) &&
      fitsChoice(row.channel, f.channel) &&
      fitsChoice(row.cv === null ? null : String(row.cv), f.cv) &&
      (company === '' || row.company_name.toLowerCase() === company) &&
      (f.silent === null || (silent !== null && silent >= f.silent)) &&
      words.every((word) => text.includes(word)),
  );
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** What a column sorts by; null goes last in both directions. */
function keyOf({ row, silent }: Shown, column: Column, cvName: (id: number) => string): string | number | null {
  switch (column) {
    case 'company': return row.company_name;
    case 'role': return row.role;
    case 'stage': return stages.indexOf(row.stage);
    case 'applied': return row.applied_on;
    case 'source': return row.source;
    case 'channel': return row.channel && channelWords[row.channel];
    case 'cv': return row.cv === null ? null : cvName(row.cv);
    case 'silent': return silent;
    case 'changed': return -row.last_event_at_ms;
  }
}

/** In the order of the column; of equal ones the order in which they came stays. */
export function sortRows(rows: readonly Shown[], { sort, reverse }: TableFilter, cvName: (id: number) => string): readonly Shown[] {
  const sign = reverse ? -1 : 1;
  return rows
    .map((one) => ({ one, key: keyOf(one, sort, cvName) }))
    .sort(({ key: a }, { key: b }) => {
      if (a === null || b === null) return Number(a === null) - Number(b === null);
      return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)));
    })
    .map(({ one }) => one);
}

export const PAGE = 100;

/** The page that is asked for, or the last one. */
export function pageOf<T>(rows: readonly T[], asked: number): { readonly rows: readonly T[]; readonly page: number; readonly pages: number } {
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  const page = Math.min(Math.max(1, asked), pages);
  return { rows: rows.slice((page - 1) * PAGE, page * PAGE), page, pages };
}

/** The different values of a column, the most frequent first. */
export function valuesOf(rows: readonly Shown[], of: (row: TableRow) => string | null): readonly string[] {
  const counts = new Map<string, number>();
  for (const { row } of rows) {
    const value = of(row);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || collator.compare(a[0], b[0])).map(([value]) => value);
}
