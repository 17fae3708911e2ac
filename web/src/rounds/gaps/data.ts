// What this round shows of the record.
import type { ShownCard } from '../../contract/api.ts';
import { call, type Trouble } from '../../lib/api.ts';
import { onEvent } from '../../lib/connection.ts';
import { createList, olderThan } from '../../lib/lists.ts';
import { packages } from './anki/data.ts';
import { costs, settings } from './settings/data.ts';
import { createFamily, createResource, refreshShown } from '../../lib/resource.ts';

export const cards = createList<ShownCard>('cards', async (last) => {
  const got = await call('listCards', { query: { limit: 500, ...olderThan(last) } });
  return got.ok ? { ...got, value: { items: got.value.cards, more: got.value.more } } : got;
});
export const due = createResource(() => call('listDueCards', { query: { limit: 100 } }));
export const load = createResource(() => call('getCardLoad', { query: { days: 30 } }));
/** By "2026-12-24 15": the day, and the minutes of each day until then. */
export const plans = createFamily((key) => {
  const [date = '', minutes = ''] = key.split(' ');
  return call('getCardPlan', { query: { date, minutes: Number(minutes), curve: true, limit: 200 } });
});

export interface Graded {
  readonly change: number | null;
  readonly card: ShownCard;
}
export async function gradeCard(card: ShownCard, grade: number, took_ms: number): Promise<Graded | Trouble> {
  const got = await call('gradeCard', { params: { id: card.id }, body: { version: card.version, grade, took_ms } });
  return got.ok ? got.value : got.trouble;
}
export async function cardAgain(id: number): Promise<ShownCard | null> {
  const got = await call('getCard', { params: { id } });
  return got.ok ? got.value : null;
}

/** Keeps what is shown fresh while a page of this round is; returns the way to stop. A plan is not made anew behind one's back. */
export const followRecord = (): (() => void) =>
  onEvent((event) => {
    if (event.type === 'record.changed') refreshShown([cards, due, load, packages, settings, costs]);
    if (event.type === 'package.changed') refreshShown([packages]);
  });
