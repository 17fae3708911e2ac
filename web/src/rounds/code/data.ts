// What this round shows of the record, fetched once and kept fresh by the server's events.
import type { SubmissionSummary } from '../../contract/api.ts';
import { call } from '../../lib/api.ts';
import { onEvent } from '../../lib/connection.ts';
import { createFamily, createResource } from '../../lib/resource.ts';

export const problems = createResource(() => call('listProblems', {}));
export const problemOf = createFamily((slug) => call('getProblem', { params: { slug } }));
export const draftsOf = createFamily((slug) => call('listDrafts', { params: { slug } }));

const HISTORY_PAGE = 50;

/** The submissions of a problem, newest first. */
export const historyOf = createFamily((slug) => call('listSubmissions', { query: { problem: slug, kind: 'submit', limit: HISTORY_PAGE } }));

/** The list with one summary put in its place. */
export function withSummary(list: readonly SubmissionSummary[], summary: SubmissionSummary): readonly SubmissionSummary[] {
  const known = list.some((one) => one.id === summary.id);
  const next = known ? list.map((one) => (one.id === summary.id ? summary : one)) : [summary, ...list];
  return known ? next : next.sort((a, b) => b.id - a.id);
}

export async function loadOlder(slug: string): Promise<void> {
  const history = historyOf(slug);
  const now = history.store.get();
  if (now.state !== 'ready') return;
  const last = now.data.submissions.at(-1);
  if (!last) return;
  const answer = await call('listSubmissions', { query: { problem: slug, kind: 'submit', limit: HISTORY_PAGE, before: last.id } });
  if (answer.ok) history.update((data) => ({ submissions: [...data.submissions, ...answer.value.submissions], more: answer.value.more }));
}

/** Keeps the lists fresh while a page of this round is shown; returns the way to stop. */
export function followRecord(): () => void {
  return onEvent((event) => {
    if (event.type === 'problems.changed') void problems.refresh();
    if (event.type !== 'submission.changed' || event.data.kind !== 'submit') return;
    const summary = event.data;
    historyOf(summary.problem).update((data) => ({ ...data, submissions: withSummary(data.submissions, summary) }));
    // A verdict changes the standing.
    if (summary.state === 'done' && problems.used()) void problems.refresh();
  });
}
