// What this round shows of the record. Whatever is written is told with a way to undo it.
import type { ThingFields, Written } from '../../contract/api.ts';
import { call, describeTrouble, type Answer, type Trouble } from '../../lib/api.ts';
import { onEvent } from '../../lib/connection.ts';
import { notify } from '../../lib/notices.ts';
import { createFamily, createResource } from '../../lib/resource.ts';

export const board = createResource(() => call('getBoard', {}));
export const table = createResource(() => call('getTable', {}));
export const claims = createResource(() => call('listThings', { params: { kind: 'claim' }, query: { limit: 500 } }));
export const formAnswers = createResource(() => call('listThings', { params: { kind: 'form_answer' }, query: { limit: 500 } }));
export const savedFilters = createResource(() => call('listThings', { params: { kind: 'saved_filter' }, query: { limit: 500 } }));
export const applicationOf = createFamily((id) => call('getApplication', { params: { id: Number(id) } }));
export const waitsOf = createFamily((id) => call('getWaits', { params: { id: Number(id) } }));
/** What was said in them may follow from all that belongs to the application; they are fetched when they are shown. */
export const lettersOf = createFamily((id) => call('getLetters', { params: { id: Number(id) } }));
export const cvVersions = createResource(() => call('listThings', { params: { kind: 'cv_version' }, query: { limit: 500 } }));

/** Beside a version of the CV, by its id; empty: beside none. */
export const adsOf = createFamily((cv) => call('listAds', cv === '' ? {} : { query: { cv: Number(cv) } }));
/** One of them, by "ID/CV". */
export const adOf = createFamily((key) => {
  const [id, cv] = key.split('/');
  return call('getAd', { params: { id: Number(id) }, ...(cv ? { query: { cv: Number(cv) } } : {}) });
});

export const lessons = createResource(() => call('getLessons', {}));
export type FunnelBy = 'source' | 'channel' | 'cv';
export const funnelOf = createFamily((by) => call('getFunnel', { query: { by: by as FunnelBy } }));

export const calendarFeed = createResource(() => call('getCalendarFeed', {}));
/** By whether those that wait are wanted, too: "true", "false". */
export const dueOf = createFamily((waiting) => call('getDue', { query: { waiting: waiting === 'true', limit: 500 } }));

export type Kind = 'company' | 'contact' | 'ad' | 'cv_version' | 'cv_suppression' | 'application' | 'round' | 'promise' | 'figure' | 'claim' | 'note' | 'debrief' | 'question_asked' | 'form_answer' | 'saved_filter';

export async function undo(change: number): Promise<void> {
  const answer = await call('undoChange', { params: { id: change } });
  if (answer.ok) notify('Undone.');
  else notify(describeTrouble(answer.trouble));
}

/** Says what was done, and offers to undo it. */
export function tell(written: Written, said: string): void {
  const { change } = written;
  if (change !== null) notify(said, { label: 'Undo', run: () => void undo(change) });
}

async function told(answer: Promise<Answer<Written>>, said: string): Promise<Trouble | null> {
  const got = await answer;
  if (!got.ok) return got.trouble;
  tell(got.value, said);
  return null;
}

export const makeThing = (kind: Kind, body: ThingFields, said: string): Promise<Trouble | null> => told(call('createThing', { params: { kind }, body }), said);
export const editThing = (kind: Kind, thing: { readonly id: number; readonly version: number }, body: ThingFields, said: string): Promise<Trouble | null> =>
  told(call('editThing', { params: { kind, id: thing.id }, body: { ...body, version: thing.version } }), said);
/** The same in several of them, undone as one. */
export const editThings = (kind: Kind, things: readonly { readonly id: number; readonly version: number }[], set: ThingFields, said: string): Promise<Trouble | null> =>
  told(call('editThings', { params: { kind }, body: { things, set } }), said);
export const removeThing = (kind: Kind, id: number, said: string): Promise<Trouble | null> => told(call('deleteThing', { params: { kind, id } }), said);

const TABLE_MS = 300;

/** Keeps the table fresh, which is large: only while it is on the page, and once for several changes. */
export function followTable(): () => void {
  let waiting: ReturnType<typeof setTimeout> | null = null;
  const stop = onEvent((event) => {
    if (event.type !== 'record.changed' || waiting !== null) return;
    waiting = setTimeout(() => {
      waiting = null;
      void table.refresh();
    }, TABLE_MS);
  });
  return () => {
    stop();
    if (waiting !== null) clearTimeout(waiting);
  };
}

/** Keeps what is shown fresh while a page of this round is; returns the way to stop. */
export function followRecord(shown: () => string | null): () => void {
  return onEvent((event) => {
    if (event.type !== 'record.changed') return;
    // The command palette lists applications and filters from any page.
    for (const one of [board, savedFilters]) if (one.used()) void one.refresh();
    for (const one of [cvVersions, claims, formAnswers, lessons]) if (one.shown()) void one.refresh();
    funnelOf.refresh(() => true);
    adsOf.refresh(() => true);
    adOf.refresh(() => true);
    dueOf.refresh(() => true);
    const id = shown();
    if (id !== null) {
      void applicationOf(id).refresh();
      if (waitsOf(id).shown()) void waitsOf(id).refresh();
    }
  });
}
