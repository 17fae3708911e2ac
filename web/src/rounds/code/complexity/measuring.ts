// One measurement from the claim to the answer: a job (lib/job.ts). The claim comes first: until it is sent, nothing is measured, and
// what comes out then is held against it.
import type { Measurement, NewMeasurement } from '../../../contract/api.ts';
import { call } from '../../../lib/api.ts';
import { createJob, isUnderWay, useJob, type Following, type Job } from '../../../lib/job.ts';

export interface Progress {
  readonly shape: string;
  readonly n: number;
  /** Of the whole, 0 to 1. */
  readonly done: number;
}

export type Measuring = Job<Measurement, Progress>;
export type Measurer = Following<NewMeasurement, Measurement, Progress>;

const createMeasurer = (): Measurer =>
  createJob({
    noun: 'measurement',
    create: (body: NewMeasurement) => call('createMeasurement', { body }),
    fetch: (id) => call('getMeasurement', { params: { id } }),
    cancel: (id) => call('cancelMeasurement', { params: { id } }),
    after: (shown, steps) => ({ ...shown, progress: steps.at(-1)?.data ?? shown.progress }),
  });

async function newestUnderWay(problem: string): Promise<number | null> {
  const answer = await call('listMeasurements', { query: { problem, limit: 1 } });
  return (answer.ok ? answer.value.measurements.find(isUnderWay)?.id : null) ?? null;
}

/** The measurer of one problem's page. What was under way when the page was left is shown again. */
export const useMeasurer = (slug: string): Measurer => useJob(createMeasurer, () => newestUnderWay(slug));
