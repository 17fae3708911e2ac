// An answer to a drill from the click to what came of it: a job (lib/job.ts). Of a drill only the last answer is looked at.
import type { RecursionCheck, RecursionLanguage } from '../../../contract/api.ts';
import { call } from '../../../lib/api.ts';
import { createJob, useJob, type Following } from '../../../lib/job.ts';

export interface Answered {
  readonly language: RecursionLanguage;
  readonly source: string;
  readonly seconds: number;
}

async function newest(drill: string): Promise<number | null> {
  const answer = await call('listRecursionChecks', { query: { drill, limit: 1 } });
  return (answer.ok ? answer.value.checks[0]?.id : null) ?? null;
}

/** Of the page of a drill. What was sent before the page was opened is shown. */
export const useChecker = (drill: string): Following<Answered, RecursionCheck> =>
  useJob(
    () =>
      createJob({
        noun: 'recursion',
        create: (body: Answered) => call('createRecursionCheck', { params: { drill }, body }),
        fetch: (id) => call('getRecursionCheck', { params: { id } }),
        cancel: (id) => call('cancelRecursionCheck', { params: { id } }),
        also: (news) => news.drill === drill,
      }),
    () => newest(drill),
  );
