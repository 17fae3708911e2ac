// Exams of the record: fetched once and kept fresh by the server's events.
import type { ExamSummary } from '../../../contract/api.ts';
import { call } from '../../../lib/api.ts';
import { onEvent } from '../../../lib/connection.ts';
import { createList, olderThan } from '../../../lib/lists.ts';
import { createFamily, createResource } from '../../../lib/resource.ts';

export const presets = createResource(() => call('listExamPresets', {}));
export const exams = createList<ExamSummary>('exams', async (last) => {
  const got = await call('listExams', { query: { limit: 100, ...olderThan(last) } });
  return got.ok ? { ...got, value: { items: got.value.exams, more: got.value.more } } : got;
});
export const examOf = createFamily((id) => call('getExam', { params: { id: Number(id) } }));
export const reportOf = createFamily((id) => call('getExamReport', { params: { id: Number(id) } }));
/** Whoever shows it fetches it again when its exam has changed: one that was erased has none. */
export const mirrorOf = createFamily((id) => call('getExamMirror', { params: { id: Number(id) } }));

/** While a page of exams is shown; returns the way to stop. */
export function followExams(): () => void {
  return onEvent((event) => {
    // A verdict changes what an exam is worth.
    const judged = (event.type === 'submission.changed' || event.type === 'front-end.changed') && event.data.state !== 'running';
    if (event.type !== 'exam.changed' && !judged) return;
    if (exams.shown()) void exams.refresh();
    examOf.refresh(() => true);
    reportOf.refresh((loaded) => loaded.state !== 'failed');
  });
}
