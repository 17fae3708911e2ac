// What is still to come in an application, the next first.
import type { ApplicationWhole } from '../../../contract/api.ts';
import { today } from '../../../lib/days.ts';
import { eventSentence, roundWords } from '../words.ts';

export interface Coming {
  readonly key: string;
  readonly day: string;
  /** Null: only the day is known. */
  readonly at_ms: number | null;
  readonly words: string;
  /** A promise of theirs or mine whose day is over. */
  readonly late: boolean;
}

const HOUR_MS = 3_600_000;

/** Rounds that are planned and not over for an hour, open promises with a day, the follow-up that was set, and until when one may apply. */
export function comingOf({ application, ad, rounds, promises }: ApplicationWhole, now_ms: number): readonly Coming[] {
  if (application.outcome !== 'open') return [];
  const day = today(now_ms);
  const found: Coming[] = [];
  for (const round of rounds)
    if (round.outcome === 'planned' && round.at_ms !== null && round.at_ms > now_ms - HOUR_MS) found.push({ key: `round ${round.id}`, day: today(round.at_ms), at_ms: round.at_ms, words: roundWords[round.kind], late: false });
  for (const promise of promises)
    if (promise.closed_on === null && promise.due_on !== null)
      found.push({ key: `promise ${promise.id}`, day: promise.due_on, at_ms: null, words: `${promise.mine ? 'I' : 'They'} promised: ${promise.what}`, late: promise.due_on < day });
  if (application.follow_up_on !== null) found.push({ key: 'follow-up', day: application.follow_up_on, at_ms: null, words: 'Follow up', late: application.follow_up_on < day });
  if (application.stage === 'saved' && ad?.valid_through && ad.valid_through >= day) found.push({ key: 'ad', day: ad.valid_through, at_ms: null, words: 'The last day to apply', late: false });
  return found.sort((a, b) => a.day.localeCompare(b.day) || (a.at_ms ?? 0) - (b.at_ms ?? 0));
}

export interface Past {
  readonly key: string;
  readonly kind: string;
  readonly at_ms: number;
  /** Only the day is known. */
  readonly day: string | null;
  readonly words: string;
}

const noon = (day: string): number => new Date(`${day}T12:00:00`).getTime();

/** What happened, the last first: the log, with what has a time of its own at that time, and not when it was written down. */
export function soFarOf({ application, rounds, events }: ApplicationWhole, now_ms: number): readonly Past[] {
  const past: Past[] = events.map((event) => ({ key: `event ${event.id}`, kind: event.kind, at_ms: event.at_ms, day: null, words: eventSentence(event) }));
  for (const round of rounds)
    if (round.at_ms !== null && round.at_ms <= now_ms - HOUR_MS && round.outcome !== 'cancelled') past.push({ key: `round ${round.id}`, kind: 'held', at_ms: round.at_ms, day: null, words: `${roundWords[round.kind]} was held` });
  if (application.applied_on !== null && noon(application.applied_on) <= now_ms) past.push({ key: 'applied', kind: 'applied', at_ms: noon(application.applied_on), day: application.applied_on, words: 'The application was sent' });
  return past.sort((a, b) => b.at_ms - a.at_ms);
}

/** Where each instant stands on a line from the first to the last of them, 0 to 1; a line without length is 0.5. */
export function placesOf(instants: readonly number[]): readonly number[] {
  const first = Math.min(...instants);
  const span = Math.max(...instants) - first;
  return instants.map((at) => (span > 0 ? (at - first) / span : 0.5));
}
