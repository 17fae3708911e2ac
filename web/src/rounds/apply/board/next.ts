// What a card says of its application: the one thing that comes next.
import type { ApplicationSummary } from '../../../contract/api.ts';
import { DAY_MS, daysBetween } from '../../../lib/days.ts';
import { dayTime, plural } from '../../../lib/format.ts';

export type Urgency = 'soon' | 'late' | 'quiet' | 'none';

export interface Next {
  readonly urgency: Urgency;
  readonly words: string;
}

/** From here on silence is worth a word. */
const QUIET_DAYS = 7;
const SOON_MS = 2 * DAY_MS;

function dueWords(what: string, day: string, today: string): Next {
  const days = daysBetween(today, day);
  if (days < 0) return { urgency: 'late', words: `${what} ${plural(-days, 'day')} over` };
  if (days === 0) return { urgency: 'soon', words: `${what} due today` };
  return { urgency: days === 1 ? 'soon' : 'none', words: `${what} due in ${plural(days, 'day')}` };
}

/** What is over first, then what comes first. */
export function nextOf(one: ApplicationSummary, today: string, now_ms: number): Next {
  const dated: readonly (readonly [string | null, string])[] = [[one.my_promise_due_on, 'My promise'], [one.their_promise_due_on, 'Their promise'], [one.follow_up_on, 'Follow-up']];
  const due = dated.filter((entry): entry is readonly [string, string] => entry[0] !== null).map(([day, what]) => ({ day, next: dueWords(what, day, today) }));
  const late = due.find(({ next }) => next.urgency === 'late');
  if (late) return late.next;
  if (one.next_round_at_ms !== null) return { urgency: one.next_round_at_ms - now_ms < SOON_MS ? 'soon' : 'none', words: dayTime(one.next_round_at_ms, now_ms) };
  const first = [...due].sort((a, b) => a.day.localeCompare(b.day))[0];
  if (first) return first.next;
  const quiet = Math.floor((now_ms - one.last_event_at_ms) / DAY_MS);
  return one.stage !== 'saved' && quiet >= QUIET_DAYS ? { urgency: 'quiet', words: `Quiet for ${plural(quiet, 'day')}` } : { urgency: 'none', words: '' };
}
