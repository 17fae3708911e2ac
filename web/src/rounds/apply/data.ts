// What this round shows of the record.
import { call } from '../../lib/api.ts';
import { onEvent } from '../../lib/connection.ts';
import { createFamily, createResource, refreshShown } from '../../lib/resource.ts';
import { createThings } from '../../lib/things.ts';

export const board = createResource(() => call('getBoard', {}));
export const table = createResource(() => call('getTable', {}));
export const claims = createThings('claim');
export const formAnswers = createThings('form_answer');
export const savedFilters = createThings('saved_filter');
export const applicationOf = createFamily((id) => call('getApplication', { params: { id: Number(id) } }));
export const waitsOf = createFamily((id) => call('getWaits', { params: { id: Number(id) } }));
/** What was said in them may follow from all that belongs to the application; they are fetched when they are shown. */
export const lettersOf = createFamily((id) => call('getLetters', { params: { id: Number(id) } }));
export const cvVersions = createThings('cv_version');

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
export const followRecord = (): (() => void) =>
  onEvent((event) => {
    if (event.type === 'record.changed') refreshShown([board, savedFilters, cvVersions, claims, formAnswers, lessons], [applicationOf, waitsOf, funnelOf, adsOf, adOf, dueOf]);
  });
