// What this round shows of the record, fetched once and kept fresh by the server's events.
import type { SubmissionSummary } from '../../contract/api.ts';
import { call, type Trouble } from '../../lib/api.ts';
import { onEvent } from '../../lib/connection.ts';
import { withNews } from '../../lib/job.ts';
import { createFamily, createResource, refreshShown } from '../../lib/resource.ts';
import { followMeasurements } from './complexity/data.ts';

export const problems = createResource(() => call('listProblems', {}));
/** What to practise next; only who looks asks. */
export const next = createResource(() => call('listNext', {}));
/** Kept when it is taken out of the bank: whoever is solving it has a text to save. */
export const problemOf = createFamily((slug) => call('getProblem', { params: { slug } }), { keep: true });
export const draftsOf = createFamily((slug) => call('listDrafts', { params: { slug } }), { keep: true });

const HISTORY_PAGE = 50;

/** The submissions of a problem, newest first. */
export const historyOf = createFamily((slug) => call('listSubmissions', { query: { problem: slug, kind: 'submit', limit: HISTORY_PAGE } }));

/** Its card, by which it is solved again before it is forgotten; at most one. */
export const cardOf = createFamily((slug) => call('listCards', { query: { problem: slug } }));

/** The list with the next page behind it; what is there already (asked for twice) stays once. */
export function withOlder(list: readonly SubmissionSummary[], older: readonly SubmissionSummary[]): readonly SubmissionSummary[] {
  const last = list.at(-1)?.id ?? Infinity;
  return [...list, ...older.filter((one) => one.id < last)];
}

/** The trouble when there was one: what is shown stays as it is, and it can be asked for again. */
export async function loadOlder(slug: string): Promise<Trouble | null> {
  const history = historyOf(slug);
  const now = history.store.get();
  const last = now.state === 'ready' ? now.data.submissions.at(-1) : undefined;
  if (!last) return null;
  const answer = await call('listSubmissions', { query: { problem: slug, kind: 'submit', limit: HISTORY_PAGE, before: last.id } });
  if (!answer.ok) return answer.trouble;
  history.update((data) => ({ submissions: withOlder(data.submissions, answer.value.submissions), more: answer.value.more }));
  return null;
}

/** Keeps the lists fresh while a page of this round is shown; returns the way to stop. */
export function followRecord(): () => void {
  return onEvent((event) => {
    followMeasurements(event);
    if (event.type === 'record.changed') cardOf.refresh(() => true);
    if (event.type === 'record.changed' || event.type === 'exam.changed') refreshShown([next]);
    if (event.type === 'problems.changed') {
      refreshShown([problems]);
      // One that was not there, or broken, may be by now. Whoever is at work on another keeps what he has read.
      problemOf.refresh((loaded) => loaded.state !== 'ready' || loaded.data.state === 'broken');
    }
    if (event.type !== 'submission.changed' || event.data.kind !== 'submit') return;
    const summary = event.data;
    historyOf(summary.problem).update((data) => ({ ...data, submissions: withNews(data.submissions, summary, data.more) }));
    // A verdict changes the standing.
    if (summary.state === 'done') refreshShown([problems, next]);
  });
}
