// What this round shows of the record.
import type { ApplicationSummary } from '../../contract/api.ts';
import { call } from '../../lib/api.ts';
import { onEvent } from '../../lib/connection.ts';
import { createList } from '../../lib/lists.ts';
import { createFamily, createResource, refreshShown } from '../../lib/resource.ts';
import { createThings } from '../../lib/things.ts';

export const stories = createThings('story');
export const rehearsals = createThings('rehearsal');
export const cards = createThings('card');
export const claims = createThings('claim');
export const storyClaims = createThings('story_claim');
export const tellings = createThings('story_told');
export const research = createThings('company_research');
export const companies = createThings('company');
export const rounds = createThings('round');
/** Ended ones too: a story was told there. */
export const board = createList<ApplicationSummary>('applications', async (last) => {
  const got = await call('listApplications', { query: { limit: 500, ...(last ? { before_ms: last.last_event_at_ms, before: last.id } : {}) } });
  return got.ok ? { ...got, value: { items: got.value.applications, more: got.value.more } } : got;
});
/** The questions and themes come with the program and do not change. */
export const bank = createResource(() => call('listQuestions', {}));
export const themes = createResource(() => call('listThemes', {}));

/** By pace, for the level of the target. */
export const reports = createFamily((pace) => call('getStoriesReport', { query: { pace: Number(pace) } }));

/** Keeps what is shown fresh while a page of this round is; returns the way to stop. */
export const followRecord = (): (() => void) =>
  onEvent((event) => {
    if (event.type === 'record.changed') refreshShown([stories, rehearsals, cards, claims, storyClaims, tellings, research, companies, rounds, board], [reports]);
  });
