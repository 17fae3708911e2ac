// A story while it is being written: what is counted at once, before the server has looked at it.
import type { Story, StoryReport } from '../../../contract/api.ts';
import { formatElapsed } from '../../../lib/format.ts';

export const PARTS = ['situation', 'task', 'action', 'result', 'reflection'] as const;
export type PartName = (typeof PARTS)[number];
export const PART_TITLES: Readonly<Record<PartName, string>> = { situation: 'Situation', task: 'Task', action: 'Action', result: 'Result', reflection: 'Reflection' };
export const PART_HINTS: Readonly<Record<PartName, string>> = {
  situation: 'Where, when, and what was at stake. Three sentences.',
  task: 'What of it was yours to do.',
  action: 'What you did, and why so. The longest part.',
  result: 'What came of it: a number that moved, or something that others could see.',
  reflection: 'What you would do differently now.',
};

export interface Draft {
  readonly title: string;
  readonly employer: string;
  readonly people: string;
  readonly began_on: string;
  readonly ended_on: string;
  readonly scope: string;
  readonly themes: readonly string[];
  readonly parts: Readonly<Record<PartName, string>>;
}

/** As the server counts: what blanks part, with a letter or a digit in it. */
export const countWords = (text: string): number => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

export interface Count {
  readonly words: number;
  /** Of all words, 0 to 1. */
  readonly share: number;
}

export function countParts(parts: Readonly<Record<PartName, string>>): Readonly<Record<PartName, Count>> & { readonly all: number } {
  const words = Object.fromEntries(PARTS.map((part) => [part, countWords(parts[part])])) as Record<PartName, number>;
  const all = PARTS.reduce((sum, part) => sum + words[part], 0);
  const counts = Object.fromEntries(PARTS.map((part) => [part, { words: words[part], share: all ? words[part] / all : 0 }])) as Record<PartName, Count>;
  return { ...counts, all };
}

export const spokenSeconds = (words: number, pace: number): number => Math.round((words * 60) / pace);

/** "1:45" */
export const spoken = (seconds: number): string => formatElapsed(seconds * 1000);

export const themesOf = (themes: string | null): readonly string[] => (themes ?? '').split(/\s+/).filter(Boolean);

export const emptyDraft: Draft = { title: '', employer: '', people: '', began_on: '', ended_on: '', scope: '', themes: [], parts: { situation: '', task: '', action: '', result: '', reflection: '' } };

export function draftOf(story: Story): Draft {
  return {
    title: story.title, employer: story.employer ?? '', people: story.people ?? '', began_on: story.began_on ?? '', ended_on: story.ended_on ?? '', scope: story.scope ?? '',
    themes: themesOf(story.themes), parts: { situation: story.situation ?? '', task: story.task ?? '', action: story.action ?? '', result: story.result ?? '', reflection: story.reflection ?? '' },
  };
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

/** What the record keeps of it. */
export const fieldsOf = (draft: Draft): Readonly<Record<string, string | null>> => ({
  title: draft.title, employer: orNull(draft.employer), people: orNull(draft.people), began_on: orNull(draft.began_on), ended_on: orNull(draft.ended_on), scope: orNull(draft.scope),
  themes: orNull(draft.themes.join(' ')), ...Object.fromEntries(PARTS.map((part) => [part, orNull(draft.parts[part])])),
});

export interface Marked {
  readonly text: string;
  readonly marked: boolean;
}

/** The text of a part with the places that were found; what is no longer in it is not marked, and of two that overlap the first counts. */
export function markPart(text: string, places: readonly string[]): readonly Marked[] {
  const found = places
    .filter((place) => place !== '' && place !== text.trim())
    .map((place) => ({ at: text.indexOf(place), n: place.length }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  const out: Marked[] = [];
  let from = 0;
  for (const { at, n } of found) {
    if (at < from) continue;
    if (at > from) out.push({ text: text.slice(from, at), marked: false });
    out.push({ text: text.slice(at, at + n), marked: true });
    from = at + n;
  }
  if (from < text.length) out.push({ text: text.slice(from), marked: false });
  return out;
}

export const placesIn = (report: StoryReport, part: PartName): readonly string[] => [
  ...report.findings.filter((one) => one.part === part).map((one) => one.evidence),
  ...report.contradictions.filter((one) => one.part === part).map((one) => one.where),
];
