// What this round shows of the record.
import { call } from '../../lib/api.ts';
import { onEvent } from '../../lib/connection.ts';
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
export const board = createResource(() => call('listApplications', { query: { outcome: 'open', limit: 200 } }));
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
