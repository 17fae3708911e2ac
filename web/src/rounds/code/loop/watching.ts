// A program of the user's own on its way through the jail: a job (lib/job.ts).
import type { LoopRun } from '../../../contract/api.ts';
import { call } from '../../../lib/api.ts';
import { createJob, useJob, type Following } from '../../../lib/job.ts';

/** Of the page, which begins with none. */
export const useWatcher = (): Following<string, LoopRun> =>
  useJob(() =>
    createJob({
      noun: 'loop',
      create: (source: string) => call('createLoopRun', { body: { source } }),
      fetch: (id) => call('getLoopRun', { params: { id } }),
      cancel: (id) => call('cancelLoopRun', { params: { id } }),
    }),
  );
