import type { Problem, Submission } from '../../../contract/api.ts';
import { formatBytes, formatMs, plural } from '../../../lib/format.ts';
import { rowOf, stateOf } from '../../../lib/job.ts';
import type { Place } from '../../../lib/terminal.ts';
import { Button } from '../../../ui/Button.tsx';
import { OurFault, Refused, Waiting } from '../../../ui/JobViews.tsx';
import { Keys } from '../../../ui/Keys.tsx';
import { isInPart, pointsWords } from '../scores.ts';
import { isInteractive, wantsAnswers } from '../types.ts';
import { Groups } from './Groups.tsx';
import { phaseOf, type Judging, type Phase } from './judging.ts';
import { Output } from './Output.tsx';
import { OfferCard } from './SolveAgain.tsx';
import { TestStrip } from './TestStrip.tsx';
import { TestView } from './TestView.tsx';
import { headline, passedWords, toneOf } from './verdicts.ts';

interface Props {
  readonly problem: Problem;
  readonly judging: Judging;
  /** Ordinal of the test that is looked at; null: the first that says something. */
  readonly chosen: number | null;
  readonly onChoose: (ordinal: number) => void;
  readonly onPlace: (place: Place) => void;
  readonly onAgain: () => void;
  /** Null: in an exam, where nothing is asked or offered besides. */
  readonly onComplexity: (() => void) | null;
}

const PHASES: Readonly<Record<Phase, string>> = { preparing: 'Preparing the tests', compiling: 'Compiling', testing: 'Running the tests' };

function Idle({ problem }: { readonly problem: Problem }) {
  if (wantsAnswers(problem)) {
    return (
      <div className="idle">
        <p><Keys keys="mod+enter" /> submits the answers: each is judged, and the verdict is kept in the history. A test case without one is not accepted.</p>
      </div>
    );
  }
  return (
    <div className="idle">
      <p><Keys keys="mod+'" /> runs your program on the samples{isInteractive(problem) ? '' : ' and on your own inputs'}. It does not count.</p>
      <p><Keys keys="mod+enter" /> submits it: every test is judged, and the verdict is kept in the history.</p>
    </div>
  );
}

function Facts({ submission }: { readonly submission: Submission }) {
  return (
    <p className="verdict-facts number">
      {submission.verdict !== 'CE' && <span>{passedWords(submission)}</span>}
      {submission.cpu_ms !== null && submission.form !== 'answers' && <span>slowest {formatMs(submission.cpu_ms)}</span>}
      {submission.memory_bytes !== null && submission.form !== 'answers' && <span>{formatBytes(submission.memory_bytes)}</span>}
      {submission.compile_ms !== null && submission.verdict !== 'CE' && <span>compiled in {formatMs(submission.compile_ms)}</span>}
    </p>
  );
}

function Verdict({ submission }: { readonly submission: Submission }) {
  const { verdict, score, max_score } = submission;
  return (
    <>
      <div className="verdict-head" data-tone={toneOf(submission)}>
        <h2 className="verdict" data-verdict={verdict}>{headline(submission)}</h2>
        {score !== null && <p className="points number">{pointsWords(score, max_score)}</p>}
      </div>
      <Facts submission={submission} />
      {isInPart(submission) && <p className="quiet small">It counts as solved with all of the points.</p>}
    </>
  );
}

/** What an interviewer asks next. */
function AskComplexity({ onComplexity }: { readonly onComplexity: () => void }) {
  return (
    <p className="ask-complexity">
      <span>It works. What is its complexity?</span>
      <Button icon="next" onClick={onComplexity}>Say it, then measure it</Button>
    </p>
  );
}

function Heading({ judging }: { readonly judging: Judging }) {
  if (judging.state === 'sending') return <h2 className="verdict">Sending…</h2>;
  if (judging.state !== 'shown') return null;
  const { row: submission } = judging;
  const phase = phaseOf(judging);
  switch (submission.state) {
    case 'queued':
      return <h2 className="verdict">In line</h2>;
    case 'running':
      return (
        <>
          <h2 className="verdict">{PHASES[phase]}…</h2>
          {phase === 'testing' && <p className="verdict-facts number">{submission.tests_done} of {plural(submission.tests_total, 'test')}</p>}
        </>
      );
    case 'cancelled':
      return (
        <>
          <h2 className="verdict">Stopped</h2>
          <p className="verdict-facts">You stopped it after {plural(submission.tests_done, 'test')}.</p>
        </>
      );
    case 'done':
      return <Verdict submission={submission} />;
    case 'failed':
      return null;
  }
}

/** The judge broke down. */
function Failed({ submission, onAgain }: { readonly submission: Submission; readonly onAgain: () => void }) {
  return (
    <OurFault whose={submission.form === 'answers' ? 'that of your answers' : 'your program’s'} failure={submission.failure}>
      <p>It does not count as an attempt. Once that is repaired, it can be judged again as it was sent. What you have here stays as it is.</p>
      <Button look="primary" icon="reset" onClick={onAgain}>Judge it again</Button>
    </OurFault>
  );
}

export function Outcome({ problem, judging, chosen, onChoose, onPlace, onAgain, onComplexity }: Props) {
  if (judging.state === 'idle') return <Idle problem={problem} />;
  if (judging.state === 'refused') return <Refused what={judging.what} trouble={judging.trouble} onAgain={onAgain} />;
  const submission = rowOf(judging);
  const done = submission?.state === 'done' ? submission : null;
  const tests = submission?.tests ?? [];
  const test = tests.find((one) => one.ordinal === chosen) ?? tests.find((one) => one.verdict !== 'AC') ?? tests.find(isInPart) ?? tests.find((one) => one.output !== null);
  return (
    <div className="outcome" data-state={stateOf(judging)}>
      {/* The verdict is read out once it is there; the tests on the way are not. */}
      <div role="status"><Heading judging={judging} /></div>
      {onComplexity && done?.kind === 'submit' && done.verdict === 'AC' && !isInPart(done) && (
        <>
          {problem.growth && <AskComplexity onComplexity={onComplexity} />}
          <OfferCard problem={problem} submission={done} />
        </>
      )}
      {submission?.state === 'queued' && <Waiting />}
      {done && <Groups groups={done.groups} />}
      {submission?.state === 'failed' && <Failed submission={submission} onAgain={onAgain} />}
      {submission && submission.verdict !== 'CE' && (tests.length > 0 || submission.state !== 'failed') && <TestStrip submission={submission} limit_ms={problem.limits.time_ms} chosen={test?.ordinal ?? null} onChoose={onChoose} />}
      {submission?.compile_output && <Output title={submission.verdict === 'CE' ? 'Compiler' : 'Compiler warnings'} text={submission.compile_output} onPlace={onPlace} />}
      {test && submission?.state !== 'running' && <TestView test={test} onPlace={onPlace} />}
    </div>
  );
}
