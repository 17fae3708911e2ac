// What is due, in words.
import type { DueItem } from '../../../contract/api.ts';
import { daysBetween, whenWords } from '../../../lib/days.ts';
import { dayTime, percent, percentSpan, plural } from '../../../lib/format.ts';

export type Urgency = DueItem['urgency'];

const groups: readonly (readonly [Urgency, string, string])[] = [
  ['urgent', 'Urgent', 'It is your turn, today.'],
  ['overdue', 'Overdue', 'They are late, or it has been quiet for too long: ask.'],
  ['cold', 'Cold', 'Nothing came of these. Letting them go keeps the board true.'],
  ['waiting', 'Waiting', 'Nothing to do until then.'],
];

export interface DueGroup {
  readonly urgency: Urgency;
  readonly title: string;
  readonly says: string;
  readonly items: readonly DueItem[];
}

/** By urgency; groups that have none are left out. */
export const groupsOf = (items: readonly DueItem[]): readonly DueGroup[] =>
  groups.map(([urgency, title, says]) => ({ urgency, title, says, items: items.filter((item) => item.urgency === urgency) })).filter((group) => group.items.length > 0);

/** What to do, and since or until when. */
export function dueSentence(item: DueItem, today: string): string {
  const on = item.on === null ? '' : whenWords(item.on, today);
  switch (item.why) {
    case 'keep-promise': return `Keep your promise: ${item.promise?.what ?? ''} (due ${on})`;
    case 'prepare-round': return `Prepare the round${item.next_round_at_ms === null ? '' : `: ${dayTime(item.next_round_at_ms)}`}`;
    case 'answer': return `Answer them: they wrote ${on}`;
    case 'ask-promise': return `Ask about their promise: ${item.promise?.what ?? ''} (was due ${on})`;
    case 'planned': return `Follow up, as planned (due ${on})`;
    case 'quiet': return item.follow_ups === 0 ? `Ask how it stands: the usual wait ended ${on}` : `Ask once more: the first follow-up found no answer`;
    case 'let-go': return `Let it go: nothing since ${item.on ?? 'long'}${item.follow_ups > 0 ? `, in spite of ${plural(item.follow_ups, 'follow-up')}` : ''}`;
    case 'nobody': return `Nothing since ${item.on ?? 'long'}, and there is nobody to ask`;
    case 'apply': return 'Saved: apply, or let it go';
    case 'none': return item.on === null ? 'Nothing to do' : `Nothing to do for ${plural(Math.max(0, daysBetween(today, item.on)), 'day')}`;
  }
}

/** The chance of an answer by one's own curve; null while too few are known. */
export const hopeWords = ({ hope }: DueItem): string | null =>
  hope && `Silent for ${plural(hope.silent_days, 'day')}: ${percent(hope.chance)} are still answered by day ${hope.within_days} (${percentSpan(hope.low, hope.high)})`;
