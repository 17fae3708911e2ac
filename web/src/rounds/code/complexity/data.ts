// The measurements of a problem, newest first, kept fresh by the server's events.
import type { ServerEvent } from '../../../contract/events.ts';
import { call } from '../../../lib/api.ts';
import { withNews } from '../../../lib/job.ts';
import { createFamily } from '../../../lib/resource.ts';

export const measurementsOf = createFamily((slug) => call('listMeasurements', { query: { problem: slug, limit: 20 } }));

export function followMeasurements(event: ServerEvent): void {
  if (event.type !== 'measurement.changed') return;
  const summary = event.data;
  measurementsOf(summary.problem).update((data) => ({ ...data, measurements: withNews(data.measurements, summary) }));
}
