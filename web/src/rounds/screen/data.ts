// What this round shows of the record.
import { call } from '../../lib/api.ts';
import { onEvent } from '../../lib/connection.ts';
import { createFamily, createResource, refreshShown } from '../../lib/resource.ts';
import { createThings } from '../../lib/things.ts';

export const scripts = createThings('script');
export const cross = createResource(() => call('getCross', {}));
export const rehearsals = createThings('rehearsal');
export const cards = createThings('card');
/** What is asked, and of it what is explained aloud; both come with the program and do not change. */
export const bank = createResource(() => call('listQuestions', {}));
export const explainBank = createResource(() => call('listQuestions', { query: { set: 'explain' } }));
export const companies = createThings('company');
export const samples = createThings('market_sample');
export const payRanges = createThings('pay_range');
/** How to begin with scripts, and what is seen of those that are kept. */
export const desk = createResource(() => call('getScripts', {}));
/** Rehearsals with a transcript, and which words come in one after the other. */
export const transcripts = createResource(() => call('listTranscripts', {}));
export const calls = createResource(() => call('listCalls', {}));
export const callOf = createFamily((id) => call('getCall', { params: { id: Number(id) } }));
/** By the company whose wish counts; empty: the one for all. */
export const rangeOf = createFamily((company) => call('getRange', company === '' ? {} : { query: { company: Number(company) } }));
export const versionsOf = createFamily((id) => call('listVersions', { params: { kind: 'script', id: Number(id) } }));

/** Keeps what is shown fresh while a page of this round is; returns the way to stop. */
export const followRecord = (): (() => void) =>
  onEvent((event) => {
    if (event.type === 'record.changed') refreshShown([scripts, cross, rehearsals, cards, companies, samples, payRanges, desk, calls, transcripts], [callOf, rangeOf, versionsOf]);
  });
