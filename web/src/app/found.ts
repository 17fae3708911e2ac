// What a search of the record found, as people read it.
import type { SearchResult } from '../contract/api.ts';
import type { Action } from '../lib/actions.ts';

const KINDS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  application: ['Application', 'Applications'],
  company: ['Company', 'Companies'],
  contact: ['Person', 'People'],
  round: ['Round', 'Rounds'],
  promise: ['Promise', 'Promises'],
  figure: ['Number said', 'Numbers said'],
  note: ['Note', 'Notes'],
  debrief: ['Debrief', 'Debriefs'],
  question_asked: ['Question asked', 'Questions asked'],
  ad: ['Ad', 'Ads'],
  cv_version: ['CV', 'CVs'],
  claim: ['Claim', 'Claims'],
  form_answer: ['Answer for forms', 'Answers for forms'],
  saved_filter: ['Filter', 'Filters'],
  script: ['Script', 'Scripts'],
  story: ['Story', 'Stories'],
  company_research: ['Page of a company', 'Pages of companies'],
  rehearsal: ['Rehearsal', 'Rehearsals'],
  card: ['Card', 'Cards'],
  market_sample: ['Sample of the market', 'Samples of the market'],
  pay_range: ['What you want to earn', 'What you want to earn'],
  story_told: ['Story told', 'Stories told'],
  cv_suppression: ['Finding that is kept', 'Findings that are kept'],
  event: ['What happened', 'What happened'],
};
const ORDER = Object.keys(KINDS);
const PAGES: Readonly<Record<string, string>> = { claim: '/apply/claims', form_answer: '/apply/answers', saved_filter: '/apply/table', script: '/screen', story: '/story', card: '/gaps' };
const EVENTS: Readonly<Record<string, string>> = { contacted: 'You wrote or called', heard: 'They wrote or called', happened: 'Happened' };

export const kindWord = (kind: string): string => KINDS[kind]?.[0] ?? kind.replaceAll('_', ' ');
export const kindWords = (kind: string): string => KINDS[kind]?.[1] ?? kind.replaceAll('_', ' ');

export interface Group {
  readonly kind: string;
  readonly results: readonly SearchResult[];
}

/** By kind, in the order of the pipeline; within a kind the best stays first. */
export function groups(results: readonly SearchResult[]): Group[] {
  const kinds = [...new Set(results.map((one) => one.kind))];
  const place = (kind: string): number => (ORDER.includes(kind) ? ORDER.indexOf(kind) : ORDER.length);
  return kinds.sort((a, b) => place(a) - place(b)).map((kind) => ({ kind, results: results.filter((one) => one.kind === kind) }));
}

/** Where it is shown; null: nowhere but here. */
export function addressOfResult(one: SearchResult): string | null {
  if (one.kind === 'ad') return `/apply/ads/${one.id}`;
  if (one.kind === 'cv_version') return `/apply/cv/${one.id}`;
  if (one.application !== null) return `/apply/${one.application}`;
  return PAGES[one.kind] ?? null;
}

export const plain = (pieces: SearchResult['title']): string => pieces.map((piece) => piece.text).join('');

/** The title in one line of a list. */
export function titleOf(one: SearchResult): string {
  const title = plain(one.title);
  if (one.kind === 'event') return EVENTS[title] ?? title;
  return title || kindWord(one.kind);
}

/** What was found, without what one of the commands opens; "all in the record" stays. */
export function notAmong(commands: readonly Action[], found: readonly Action[]): readonly Action[] {
  const opened = new Set(commands.flatMap(({ thing }) => thing ?? []));
  return found.filter(({ thing }) => !thing || !opened.has(thing));
}

/** Is there a word in it to be searched for? */
export const isQuestion = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
