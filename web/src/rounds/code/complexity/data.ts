// The measurements of a problem, newest first, kept fresh by the server's events.
import type { MeasurementSummary } from '../../../contract/api.ts';
import type { ServerEvent } from '../../../contract/events.ts';
import { call } from '../../../lib/api.ts';
import { createFamily } from '../../../lib/resource.ts';
import { isUnderWay } from './measuring.ts';

export const measurementsOf = createFamily((slug) => call('listMeasurements', { query: { problem: slug, limit: 20 } }));

/** With one summary put in its place; an end, which is written once, stays. */
export function withMeasurement(list: readonly MeasurementSummary[], summary: MeasurementSummary): readonly MeasurementSummary[] {
  const known = list.find((one) => one.id === summary.id);
  if (!known) return [summary, ...list].sort((a, b) => b.id - a.id);
  return !isUnderWay(known) && isUnderWay(summary) ? list : list.map((one) => (one === known ? summary : one));
}

export function followMeasurements(event: ServerEvent): void {
  if (event.type !== 'measurement.changed') return;
  const summary = event.data;
  measurementsOf(summary.problem).update((data) => ({ ...data, measurements: withMeasurement(data.measurements, summary) }));
}
