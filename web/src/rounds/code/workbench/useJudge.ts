import { call } from '../../../lib/api.ts';
import { isUnderWay, useJob } from '../../../lib/job.ts';
import { createJudge, type Judge, type JudgeServer } from './judging.ts';

/** Tests that end within this time are shown together: a problem may have thousands of a millisecond each. */
const TOGETHER_MS = 60;

/** A judge of a page, with the ways by which that page sends. */
export const useJudgeBy = (ways: Pick<JudgeServer, 'submit' | 'run'>, newest?: () => Promise<number | null>): Judge =>
  useJob(
    () => createJudge({ ...ways, fetch: (id) => call('getSubmission', { params: { id } }), cancel: (id) => call('cancelSubmission', { params: { id } }) }, (flush) => setTimeout(flush, TOGETHER_MS)),
    newest,
  );

async function newestUnderWay(problem: string): Promise<number | null> {
  const answers = await Promise.all((['submit', 'run'] as const).map((kind) => call('listSubmissions', { query: { problem, kind, limit: 1 } })));
  return answers.flatMap((answer) => (answer.ok ? answer.value.submissions : [])).find(isUnderWay)?.id ?? null;
}

/** The judge of one problem's page. What was under way when the page was left is shown again. */
export const useJudge = (slug: string): Judge =>
  useJudgeBy({ submit: (body) => call('createSubmission', { body }), run: (body) => call('createRun', { body }) }, () => newestUnderWay(slug));
