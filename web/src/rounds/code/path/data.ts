// The map of patterns and the meter, kept fresh by the server's events while they are shown.
import { call } from '../../../lib/api.ts';
import { onEvent } from '../../../lib/connection.ts';
import { createFamily, createResource } from '../../../lib/resource.ts';

export const map = createResource(() => call('listPatterns', {}));
export const meterOf = createFamily((exam) => call('getMeter', { query: { exam } }));

/** While the page is shown; returns the way to stop. */
export function followPath(): () => void {
  return onEvent((event) => {
    const judged = event.type === 'submission.changed' && event.data.kind === 'submit' && event.data.state === 'done';
    const other = event.type === 'exam.changed' || event.type === 'problems.changed' || event.type === 'record.changed';
    if (!judged && !other) return;
    if (map.shown()) void map.refresh();
    meterOf.refresh((loaded) => loaded.state !== 'failed');
  });
}
