// One submission or run from the click to the verdict. The server tells what happens by events, which may come before the answer to
// the request that caused them, or not at all while the connection is away: whatever is missed is fetched.
import type { NewAnswers, NewRun, NewSolution, NewSubmission, Submission, SubmissionSummary, Test } from '../../../contract/api.ts';
import type { ServerEvent } from '../../../contract/events.ts';
import type { Answer, Trouble } from '../../../lib/api.ts';
import { createStore, type Store } from '../../../lib/store.ts';
import { isInPart } from '../scores.ts';

export type Kind = Submission['kind'];
export type Phase = 'preparing' | 'compiling' | 'testing';

export type Judging =
  | { readonly state: 'idle' }
  | { readonly state: 'sending'; readonly kind: Kind }
  /** `what`: what was asked for; one of the past is only shown. */
  | { readonly state: 'refused'; readonly what: Kind | 'show'; readonly trouble: Trouble }
  | { readonly state: 'queued'; readonly submission: Submission }
  | { readonly state: 'running'; readonly submission: Submission; readonly phase: Phase }
  /** Our fault, never the solution's. */
  | { readonly state: 'failed'; readonly submission: Submission }
  | { readonly state: 'cancelled'; readonly submission: Submission }
  | { readonly state: 'done'; readonly submission: Submission };

/** What stands in the editor now, or which answers are given. */
export type InEditor = Pick<NewSolution, 'language' | 'form' | 'source'> | Pick<NewAnswers, 'form' | 'answers'>;

export interface JudgeServer {
  submit(body: NewSubmission): Promise<Answer<Submission>>;
  run(body: NewRun): Promise<Answer<Submission>>;
  fetch(id: number): Promise<Answer<Submission>>;
  cancel(id: number): Promise<Answer<Submission>>;
}

export interface Judge {
  readonly store: Store<Judging>;
  submit(body: NewSubmission): Promise<void>;
  run(body: NewRun): Promise<void>;
  cancel(): Promise<void>;
  /** Shows one of the past. */
  show(id: number): Promise<void>;
  /**
   * After our failure: the same once more, with the source and language that were judged; the editor may hold something else by now.
   * After a refusal: what was asked for once more, with what is in the editor now, since that may be what was at fault. `inputs` are for a
   * run whose own inputs this page does not know, because it was reloaded meanwhile.
   */
  again(editor: InEditor, inputs: readonly string[]): Promise<void>;
  event(event: ServerEvent): void;
  /** The connection is back: what happened meanwhile? */
  catchUp(): void;
}

export const isActive = (judging: Judging): boolean => ['sending', 'queued', 'running'].includes(judging.state);

export function submissionOf(judging: Judging): Submission | null {
  return 'submission' in judging ? judging.submission : null;
}

function judgingOf(submission: Submission, phase: Phase): Judging {
  return submission.state === 'running' ? { state: 'running', submission, phase } : { state: submission.state, submission };
}

const phaseOf = (judging: Judging, submission: Submission): Phase => {
  if (judging.state === 'running') return judging.phase;
  return submission.tests_done > 0 ? 'testing' : 'preparing';
};

/** `more` take the places of those that are there; all in order. There may be thousands, which mostly come one after the other. */
function withTests(tests: readonly Test[], more: readonly Test[]): readonly Test[] {
  const all = [...tests, ...more];
  if (all.every((test, i) => i === 0 || all[i - 1]!.ordinal < test.ordinal)) return all;
  return [...new Map(all.map((test) => [test.ordinal, test])).values()].sort((a, b) => a.ordinal - b.ordinal);
}

type TestEvent = Extract<ServerEvent, { type: 'submission.test' }>;

function afterTests(judging: Judging, events: readonly TestEvent[]): Judging {
  const submission = submissionOf(judging);
  const mine = events.filter((event) => event.data.id === submission?.id).map((event) => event.data.test);
  if (!submission || !isActive(judging) || mine.length === 0) return judging;
  const tests = withTests(submission.tests, mine);
  const tests_passed = tests.filter((test) => test.verdict === 'AC').length;
  return { state: 'running', submission: { ...submission, state: 'running', tests, tests_done: tests.length, tests_passed }, phase: 'testing' };
}

/** What an event about the shown submission changes. */
function afterEvent(judging: Judging, event: ServerEvent): Judging {
  const submission = submissionOf(judging);
  if (!submission || !isActive(judging)) return judging;
  switch (event.type) {
    case 'submission.changed': {
      if (event.data.id !== submission.id) return judging;
      // A finished one is fetched whole; until then the page goes on showing its tests.
      if (event.data.state !== 'queued' && event.data.state !== 'running') return judging;
      // Handed back by a worker that died: its tests will be judged anew.
      const tests = event.data.state === 'queued' ? [] : submission.tests;
      const next = { ...submission, ...event.data, tests };
      return judgingOf(next, event.data.state === 'queued' ? 'preparing' : phaseOf(judging, next));
    }
    case 'submission.progress': {
      if (event.data.id !== submission.id) return judging;
      return { state: 'running', submission: { ...submission, state: 'running', tests_total: event.data.tests_total }, phase: event.data.phase };
    }
    case 'submission.test':
      return afterTests(judging, [event]);
    default:
      return judging;
  }
}

/** The fetched one; tests that events told of and the record does not have yet stay while it runs. */
function afterFetch(judging: Judging, fetched: Submission): Judging {
  const known = submissionOf(judging);
  const live = known?.id === fetched.id && fetched.state === 'running' ? known.tests : [];
  const submission = { ...fetched, tests: live.length ? withTests(live, fetched.tests) : fetched.tests };
  return judgingOf(submission, phaseOf(judging, submission));
}

const isOver = (event: ServerEvent): boolean => event.type === 'submission.changed' && event.data.state !== 'queued' && event.data.state !== 'running';
const REMEMBERED = 256;

/** `later` calls what it is given soon, once: the tests that end until then are shown together. */
export function createJudge(server: JudgeServer, later: (flush: () => void) => void = (flush) => flush()): Judge {
  const store = createStore<Judging>({ state: 'idle' });
  // Events of the last moments: those that come before the answer to the request are applied after it.
  let recent: ServerEvent[] = [];
  let ended: TestEvent[] = [];
  let turn = 0;
  // The record keeps a run's inputs for the judge only, so they are remembered here for `again`.
  let sentRun: { readonly id: number; readonly body: NewRun } | null = null;
  let afterRefusal: (editor: InEditor) => Promise<void> = async () => undefined;

  function showEnded(): void {
    const events = ended;
    ended = [];
    if (events.length) store.set(afterTests(store.get(), events));
  }

  function adopt(submission: Submission): void {
    store.set(afterFetch(store.get(), submission));
    for (const event of recent) apply(event);
  }

  function apply(event: ServerEvent): void {
    const before = store.get();
    const shown = submissionOf(before);
    store.set(afterEvent(before, event));
    if (shown && isActive(before) && isOver(event) && event.type === 'submission.changed' && event.data.id === shown.id) void refetch(shown.id);
  }

  async function refetch(id: number): Promise<void> {
    const mine = turn;
    const answer = await server.fetch(id);
    if (mine !== turn || submissionOf(store.get())?.id !== id || !answer.ok) return;
    store.set(afterFetch(store.get(), answer.value));
  }

  async function start(kind: Kind, send: () => Promise<Answer<Submission>>): Promise<void> {
    const mine = ++turn;
    recent = [];
    store.set({ state: 'sending', kind });
    const answer = await send();
    if (mine !== turn) return;
    if (answer.ok) adopt(answer.value);
    else store.set({ state: 'refused', what: kind, trouble: answer.trouble });
  }

  function submit(body: NewSubmission): Promise<void> {
    afterRefusal = (editor) => submit({ problem: body.problem, ...editor });
    return start('submit', () => server.submit(body));
  }

  function run(body: NewRun): Promise<void> {
    // Answers are never run.
    afterRefusal = (editor) => ('answers' in editor ? run(body) : run({ ...body, ...editor }));
    return start('run', async () => {
      const answer = await server.run(body);
      if (answer.ok) sentRun = { id: answer.value.id, body };
      return answer;
    });
  }

  async function show(id: number): Promise<void> {
    const mine = ++turn;
    afterRefusal = () => show(id);
    const answer = await server.fetch(id);
    if (mine !== turn) return;
    if (answer.ok) adopt(answer.value);
    else store.set({ state: 'refused', what: 'show', trouble: answer.trouble });
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

  return {
    store,
    submit,
    run,
    show,
    async again(editor, inputs) {
      const now = store.get();
      if (now.state === 'failed') await judgeAgain(now.submission, inputs);
      else if (now.state === 'refused') await afterRefusal(editor);
    },
    async cancel() {
      const shown = submissionOf(store.get());
      if (!shown || !isActive(store.get())) return;
      const answer = await server.cancel(shown.id);
      if (answer.ok && submissionOf(store.get())?.id === shown.id) store.set(afterFetch(store.get(), answer.value));
    },
    event(event) {
      recent = [...recent, event].slice(-REMEMBERED);
      if (event.type === 'submission.test') {
        ended.push(event);
        if (ended.length === 1) later(showEnded);
        return;
      }
      showEnded();
      apply(event);
    },
    catchUp() {
      const now = store.get();
      const shown = submissionOf(now);
      if (shown && isActive(now)) void refetch(shown.id);
    },
  };
}

/** Accepted with all of the points, and none before it was. */
export const firstAccepted = (submission: SubmissionSummary, history: readonly SubmissionSummary[]): boolean => {
  const solved = (one: SubmissionSummary): boolean => one.kind === 'submit' && one.verdict === 'AC' && !isInPart(one);
  return solved(submission) && !history.some((one) => one.id < submission.id && solved(one));
};
