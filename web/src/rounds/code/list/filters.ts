// Which problems the list shows and in what order; all of it lives in the address, so that it can be kept and shared.
import type { Difficulty, ProblemSummary, Standing } from '../../../contract/api.ts';
import { kinds, tagsOf, type Kind } from '../types.ts';

export const difficulties: readonly Difficulty[] = ['warm-up', 'easy', 'medium', 'hard'];
export const standings: readonly Standing[] = ['new', 'tried', 'solved'];
const sorts = ['bank', 'title', 'difficulty', 'minutes', 'recent'] as const;
export type Sort = (typeof sorts)[number];

export interface Filters {
  readonly text: string;
  readonly difficulty: readonly Difficulty[];
  readonly standing: readonly Standing[];
  readonly pattern: string;
  /** 'plain': a program that is right or not. */
  readonly kind: Kind | 'plain' | '';
  readonly sort: Sort;
  readonly reverse: boolean;
}

export const noFilters: Filters = { text: '', difficulty: [], standing: [], pattern: '', kind: '', sort: 'bank', reverse: false };

const chosenOf = <T extends string>(value: string | null, all: readonly T[]): T[] => {
  const asked = new Set((value ?? '').split(','));
  return all.filter((one) => asked.has(one));
};

/** Whatever the address says that is none of ours is left out. */
export function parseFilters(search: string): Filters {
  const query = new URLSearchParams(search);
  const sort = query.get('sort') ?? '';
  const name = sort.replace(/^-/, '');
  return {
    text: query.get('q') ?? '',
    difficulty: chosenOf(query.get('difficulty'), difficulties),
    standing: chosenOf(query.get('standing'), standings),
    pattern: query.get('pattern') ?? '',
    kind: [...kinds, 'plain' as const].find((one) => one === query.get('kind')) ?? '',
    sort: sorts.find((one) => one === name) ?? 'bank',
    reverse: sort.startsWith('-'),
  };
}

/** The address's query without "?", empty when nothing is filtered. */
export function writeFilters(filters: Filters): string {
  const query = new URLSearchParams();
  if (filters.text) query.set('q', filters.text);
  if (filters.difficulty.length) query.set('difficulty', filters.difficulty.join(','));
  if (filters.standing.length) query.set('standing', filters.standing.join(','));
  if (filters.pattern) query.set('pattern', filters.pattern);
  if (filters.kind) query.set('kind', filters.kind);
  if (filters.sort !== 'bank' || filters.reverse) query.set('sort', (filters.reverse ? '-' : '') + filters.sort);
  return query.toString().replaceAll('%2C', ',');
}

export function isFiltered(filters: Filters): boolean {
  return filters.text !== '' || filters.pattern !== '' || filters.kind !== '' || filters.difficulty.length > 0 || filters.standing.length > 0;
}

/** Every word must occur somewhere. */
function matchesText(problem: ProblemSummary, text: string): boolean {
  const fields = `${problem.title} ${problem.pattern} ${problem.slug}`.toLowerCase();
  return text.toLowerCase().split(/\s+/).every((word) => fields.includes(word));
}

type Compare = (a: ProblemSummary, b: ProblemSummary) => number;
const COMPARE: Readonly<Record<Exclude<Sort, 'bank'>, Compare>> = {
  title: (a, b) => a.title.localeCompare(b.title, 'en'),
  difficulty: (a, b) => difficulties.indexOf(a.difficulty) - difficulties.indexOf(b.difficulty) || (a.rating_m ?? 0) - (b.rating_m ?? 0),
  minutes: (a, b) => a.minutes - b.minutes,
  recent: (a, b) => (b.last_at_ms ?? 0) - (a.last_at_ms ?? 0),
};

const kindsIn = (problem: ProblemSummary): readonly (Kind | 'plain')[] => {
  const tags = tagsOf(problem);
  return tags.length > 0 ? tags : ['plain'];
};

/** Those that there are, in an order of their own. */
export function kindsOfBank(problems: readonly ProblemSummary[]): (Kind | 'plain')[] {
  const there = new Set(problems.flatMap(kindsIn));
  return [...kinds, 'plain' as const].filter((kind) => there.has(kind));
}

/** Equal ones keep the order of the bank. */
export function applyFilters(problems: readonly ProblemSummary[], filters: Filters): ProblemSummary[] {
  const kept = problems.filter(
    (problem) =>
      (filters.difficulty.length === 0 || filters.difficulty.includes(problem.difficulty)) &&
      (filters.standing.length === 0 || filters.standing.includes(problem.standing)) &&
      (filters.pattern === '' || problem.pattern === filters.pattern) &&
      (filters.kind === '' || kindsIn(problem).includes(filters.kind)) &&
      matchesText(problem, filters.text),
  );
  if (filters.sort === 'bank') return filters.reverse ? kept.reverse() : kept;
  const compare = COMPARE[filters.sort];
  return kept.sort((a, b) => (filters.reverse ? compare(b, a) : compare(a, b)));
}

export function patternsOf(problems: readonly ProblemSummary[]): string[] {
  return [...new Set(problems.map((problem) => problem.pattern))].sort((a, b) => a.localeCompare(b, 'en'));
}

/** In the list or out of it. */
export function toggle<T>(list: readonly T[], value: T): T[] {
  return list.includes(value) ? list.filter((one) => one !== value) : [...list, value];
}
