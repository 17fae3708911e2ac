import { useEffect, useState, type ReactNode } from 'react';
import type { FrontEndCheck, FrontEndCheckSummary, FrontEndTask } from '../../../contract/api.ts';
import { percentGot } from '../../../lib/format.ts';
import { rowOf, type Job } from '../../../lib/job.ts';
import { useResource, type Loaded } from '../../../lib/resource.ts';
import { Ago } from '../../../ui/Ago.tsx';
import { Button } from '../../../ui/Button.tsx';
import { JobState, OurFault, Refused } from '../../../ui/JobViews.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { TroublePanel } from '../../../ui/TroublePanel.tsx';
import { checkOf, checksOf } from './data.ts';
import { endedWords, OutcomeList } from './Results.tsx';

const STATES: Readonly<Record<FrontEndCheckSummary['state'], string>> = { queued: 'In line', running: 'Being judged', done: '', failed: 'It could not be judged', cancelled: 'Stopped' };

const words = (check: FrontEndCheckSummary): string => (check.state === 'done' ? `${percentGot(check.share ?? 0)} of the points` : check.state === 'failed' ? `${STATES.failed}: ${check.failure}` : STATES[check.state]);

interface CheckProps {
  readonly task: FrontEndTask;
  readonly check: FrontEndCheck;
  readonly onPlace: (file: string, line: number) => void;
}

const Points = ({ outcome }: Pick<FrontEndCheck, 'outcome'>) => outcome && <p className="front-summary">{outcome.points} of {outcome.of} points in the judge’s browser. {endedWords(outcome)}</p>;

/** What came of one that has ended. */
function Ended({ task, check: { state, failure, outcome }, onPlace }: CheckProps) {
  if (state === 'failed') return <OurFault whose="that of your files" failure={failure} />;
  return outcome && <OutcomeList task={task} outcome={outcome} onPlace={onPlace} />;
}

interface LastProps extends Omit<CheckProps, 'check'> {
  readonly checking: Job<FrontEndCheck>;
  readonly onAgain: () => void;
}

/** The last one that was sent, however far it is; nothing when none was. */
export function Last({ task, checking, onPlace, onAgain }: LastProps) {
  if (checking.state === 'refused') return <Refused what={checking.what} trouble={checking.trouble} onAgain={onAgain} />;
  const check = rowOf(checking);
  return (
    <>
      <JobState job={checking} doing="The judge’s browser is trying it…" done={check && <Points outcome={check.outcome} />} />
      {check && <Ended task={task} check={check} onPlace={onPlace} />}
    </>
  );
}

function Past({ id, task, onPlace, children }: Omit<CheckProps, 'check'> & { readonly id: number; readonly children: (check: FrontEndCheck) => ReactNode }) {
  const resource = checkOf(String(id));
  const loaded = useResource(resource);
  if (loaded.state === 'loading') return <SkeletonLines count={4} label="Loading what came of it" />;
  if (loaded.state === 'failed') return <TroublePanel trouble={loaded.trouble} what="what came of it" onRetry={() => void resource.refresh()} />;
  return (
    <>
      <Points outcome={loaded.data.outcome} />
      {loaded.data.state === 'cancelled' && <h2>Stopped</h2>}
      <Ended task={task} check={loaded.data} onPlace={onPlace} />
      {children(loaded.data)}
    </>
  );
}

interface Props extends LastProps {
  readonly submitted: Loaded<{ readonly checks: readonly FrontEndCheckSummary[] }>;
  readonly onBring: (check: FrontEndCheck) => void;
}

/** What was submitted, and what the judge's browser said: the newest, or the one that was chosen. */
export function Judged({ task, checking, submitted, onPlace, onAgain, onBring }: Props) {
  const [chosen, setChosen] = useState<number | null>(null);
  const last = rowOf(checking);
  // What is sent now is of more interest than what was looked at before.
  useEffect(() => setChosen(null), [last?.id]);
  if (submitted.state === 'loading' && checking.state === 'idle') return <SkeletonLines count={3} label="Loading what was submitted" />;
  if (submitted.state === 'failed') return <TroublePanel trouble={submitted.trouble} what="what was submitted" onRetry={() => void checksOf(task.id).refresh()} />;
  const checks = submitted.state === 'ready' ? submitted.data.checks : [];
  if (checks.length === 0 && checking.state === 'idle') return <p className="small quiet">Nothing was submitted yet. A submission is tried again by Chromium in the jail, and counts as evidence.</p>;
  const bring = (check: FrontEndCheck) => <p><Button look="bare" icon="reset" className="small" onClick={() => onBring(check)}>Bring these files back into the editor</Button></p>;
  const others = checks.filter(({ id }) => id !== (chosen ?? last?.id));
  return (
    <>
      {chosen === null ? (
        <>
          <Last task={task} checking={checking} onPlace={onPlace} onAgain={onAgain} />
          {last && bring(last)}
        </>
      ) : <Past key={chosen} task={task} id={chosen} onPlace={onPlace}>{bring}</Past>}
      {others.length > 0 && <h3>Other submissions</h3>}
      <ul className="front-checks plain">
        {others.map((check) => (
          <li key={check.id}><button type="button" className="front-place" onClick={() => setChosen(check.id === last?.id ? null : check.id)}><Ago at_ms={check.created_at_ms} /></button> {words(check)}</li>
        ))}
      </ul>
    </>
  );
}
