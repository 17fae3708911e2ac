// Submissions and runs from the click to the verdict: a job (lib/job.ts) whose tests are shown one by one as they end, and which is sent
// again as it was judged.
import type { NewAnswers, NewRun, NewSolution, NewSubmission, Submission, SubmissionSummary, Test } from '../../../contract/api.ts';
import type { Answer } from '../../../lib/api.ts';
import { createJob, rowOf, type Following, type Job, type Kind, type Shown, type Step } from '../../../lib/job.ts';
import { isInPart } from '../scores.ts';

export type Phase = 'preparing' | 'compiling' | 'testing';
export type Judging = Job<Submission, Phase>;

/** What stands in the editor now, or which answers are given. */
export type InEditor = Pick<NewSolution, 'language' | 'form' | 'source'> | Pick<NewAnswers, 'form' | 'answers'>;

export interface JudgeServer {
  submit(body: NewSubmission): Promise<Answer<Submission>>;
  run(body: NewRun): Promise<Answer<Submission>>;
  fetch(id: number): Promise<Answer<Submission>>;
  cancel(id: number): Promise<Answer<Submission>>;
}

export interface Judge extends Omit<Following<never, Submission, Phase>, 'create' | 'leave'> {
  submit(body: NewSubmission): Promise<void>;
  run(body: NewRun): Promise<void>;
  /**
   * After our failure: the same once more, with the source and language that were judged; the editor may hold something else by now.
   * After a refusal: what was asked for once more, with what is in the editor now, since that may be what was at fault. `inputs` are for a
   * run whose own inputs this page does not know, because it was reloaded meanwhile.
   */
  again(editor: InEditor, inputs: readonly string[]): Promise<void>;
}

export const phaseOf = ({ row, progress }: Shown<Submission, Phase>): Phase => progress ?? (row.tests_done > 0 ? 'testing' : 'preparing');

/** `more` take the places of those that are there; all in order. There may be thousands, which mostly come one after the other. */
function withTests(tests: readonly Test[], more: readonly Test[]): readonly Test[] {
  const all = [...tests, ...more];
  if (all.every((test, i) => i === 0 || all[i - 1]!.ordinal < test.ordinal)) return all;
  return [...new Map(all.map((test) => [test.ordinal, test])).values()].sort((a, b) => a.ordinal - b.ordinal);
}

function afterSteps({ row, progress }: Shown<Submission, Phase>, steps: readonly Step<'submission'>[]): Shown<Submission, Phase> {
  const ended = steps.flatMap((step) => (step.type === 'submission.test' ? [step.data.test] : []));
  const tests_total = steps.findLast((step) => step.type === 'submission.progress')?.data.tests_total ?? row.tests_total;
  const last = steps.at(-1);
  const phase = last?.type === 'submission.progress' ? last.data.phase : last ? 'testing' : progress;
  if (ended.length === 0) return { state: 'shown', row: { ...row, tests_total }, progress: phase };
  const tests = withTests(row.tests, ended);
  const tests_passed = tests.filter((test) => test.verdict === 'AC').length;
  return { state: 'shown', row: { ...row, tests_total, tests, tests_done: tests.length, tests_passed }, progress: phase };
}

/** Tests that events told of and the record does not have yet stay while it runs; handed back by a worker that died, they will be judged anew. */
function merged(known: Submission, next: Submission): Submission {
  if (next.state === 'queued') return { ...next, tests: [] };
  return next.state === 'running' ? { ...next, tests: withTests(known.tests, next.tests) } : next;
}

/** `later`: as a job has it. */
export function createJudge(server: JudgeServer, later?: Kind<'submission', never, Submission, Phase>['later']): Judge {
  // The record keeps a run's inputs for the judge only, so they are remembered here for `again`.
  let sentRun: { readonly id: number; readonly body: NewRun } | null = null;
  let afterRefusal: (editor: InEditor) => Promise<void> = async () => undefined;
  const job = createJob<'submission', NewSubmission | NewRun, Submission, Phase>({
    noun: 'submission',
    async create(body) {
      if (!('samples' in body)) return server.submit(body);
      const answer = await server.run(body);
      if (answer.ok) sentRun = { id: answer.value.id, body };
      return answer;
    },
    fetch: server.fetch,
    cancel: server.cancel,
    after: afterSteps,
    merge: merged,
    ...(later ? { later } : {}),
  });

  function submit(body: NewSubmission): Promise<void> {
    afterRefusal = (editor) => submit({ problem: body.problem, ...editor });
    return job.create(body);
  }

  function run(body: NewRun): Promise<void> {
    // Answers are never run.
    afterRefusal = (editor) => ('answers' in editor ? run(body) : run({ ...body, ...editor }));
    return job.create(body);
  }

  function show(id: number): Promise<void> {
    afterRefusal = () => show(id);
    return job.show(id);
  }

  function judgeAgain(past: Submission, inputs: readonly string[]): Promise<void> {
    const { problem, language, form, source, answers } = past;
    const known = sentRun?.id === past.id ? sentRun.body : null;
    const same: NewSubmission = form === 'answers' ? { problem, form, answers } : { problem, language, form, source };
    const sent = past.kind === 'submit' ? submit(same) : run(known ?? { problem, language, form, source, samples: true, inputs });
    // Refused, it is still this one that is meant.
    afterRefusal = () => judgeAgain(past, inputs);
    return sent;
  }

  const { store, cancel, event, catchUp } = job;
  return {
    store, cancel, event, catchUp, submit, run, show,
    async again(editor, inputs) {
      const now = store.get();
      const row = rowOf(now);
      if (row?.state === 'failed') await judgeAgain(row, inputs);
      else if (now.state === 'refused') await afterRefusal(editor);
    },
  };
}

/** Accepted with all of the points, and none before it was. */
export const firstAccepted = (submission: SubmissionSummary, history: readonly SubmissionSummary[]): boolean => {
  const solved = (one: SubmissionSummary): boolean => one.kind === 'submit' && one.verdict === 'AC' && !isInPart(one);
  return solved(submission) && !history.some((one) => one.id < submission.id && solved(one));
};
