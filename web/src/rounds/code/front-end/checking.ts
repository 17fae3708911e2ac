// A solution of a task from the click to what the judge's browser says: a job (lib/job.ts).
import type { FrontEndCheck, FrontEndTask } from '../../../contract/api.ts';
import { call, type Answer } from '../../../lib/api.ts';
import type { Form } from '../../../lib/frames/words.ts';
import { createJob, useJob, type Following, type Summary } from '../../../lib/job.ts';
import { listOf, type Files } from './work.ts';

export interface Solution {
  readonly form: Form;
  readonly files: Files;
  readonly seconds: number;
}
export type Checker<B = Solution> = Following<B, FrontEndCheck>;

/** `also`: as a job has it. */
export const createChecker = <B>(create: (body: B) => Promise<Answer<FrontEndCheck>>, also: (news: Summary<'front-end'>) => boolean = () => false): Checker<B> =>
  createJob({
    noun: 'front-end',
    create,
    fetch: (id) => call('getFrontEndCheck', { params: { id } }),
    cancel: (id) => call('cancelFrontEndCheck', { params: { id } }),
    also,
  });

async function newest(task: string): Promise<number | null> {
  const answer = await call('listFrontEndChecks', { query: { task, limit: 1 } });
  return (answer.ok ? answer.value.checks[0]?.id : null) ?? null;
}

/** Of the page of a task. What was sent before the page was opened is shown. */
export const useChecker = (task: FrontEndTask): Checker =>
  useJob(
    () =>
      createChecker(
        ({ form, files, seconds }) => call('createFrontEndCheck', { params: { task: task.id }, body: { form, files: listOf(task, form, files), seconds } }),
        (news) => news.task === task.id,
      ),
    () => newest(task.id),
  );
