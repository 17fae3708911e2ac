import { useState } from 'react';
import type { FrontEndCheck, FrontEndCheckSummary, FrontEndTask } from '../../../contract/api.ts';
import { percentGot } from '../../../lib/format.ts';
import { useResource, type Loaded } from '../../../lib/resource.ts';
import { Ago } from '../../../ui/Ago.tsx';
import { Button } from '../../../ui/Button.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { TroublePanel } from '../../../ui/TroublePanel.tsx';
import { checkOf, checksOf } from './data.ts';
import { endedWords, OutcomeList } from './Results.tsx';

const STATES: Readonly<Record<FrontEndCheckSummary['state'], string>> = {
  queued: 'Waiting for a worker.', running: 'The judge’s browser is trying it.', done: '', failed: 'It could not be judged', cancelled: 'Judging was stopped.',
};

interface Props {
  readonly task: FrontEndTask;
  readonly submitted: Loaded<{ readonly checks: readonly FrontEndCheckSummary[] }>;
  readonly onPlace: (file: string, line: number) => void;
  readonly onBring: (check: FrontEndCheck) => void;
}

const words = (check: FrontEndCheckSummary): string => (check.state === 'done' ? `${percentGot(check.share ?? 0)} of the points` : check.state === 'failed' ? `${STATES.failed}: ${check.failure}` : STATES[check.state]);

function Check({ task, id, onPlace, onBring }: Omit<Props, 'submitted'> & { readonly id: number }) {
  const resource = checkOf(String(id));
  const loaded = useResource(resource);
  if (loaded.state === 'loading') return <SkeletonLines count={4} label="Loading what came of it" />;
  if (loaded.state === 'failed') return <TroublePanel trouble={loaded.trouble} what="what came of it" onRetry={() => void resource.refresh()} />;
  const { data: check } = loaded;
  const { outcome } = check;
  return (
    <>
      <p className="front-summary" role="status">
        {outcome ? `${outcome.points} of ${outcome.of} points in the judge’s browser.` : words(check)}{outcome && ` ${endedWords(outcome)}`}
      </p>
      {outcome && <OutcomeList task={task} outcome={outcome} onPlace={onPlace} />}
      <p><Button look="bare" icon="reset" className="small" onClick={() => onBring(check)}>Bring these files back into the editor</Button></p>
    </>
  );
}

/** What was submitted, and what the judge's browser said: the newest, or the one that was chosen. */
export function Judged({ task, submitted, onPlace, onBring }: Props) {
  const [chosen, setChosen] = useState<number | null>(null);
  if (submitted.state === 'loading') return <SkeletonLines count={3} label="Loading what was submitted" />;
  if (submitted.state === 'failed') return <TroublePanel trouble={submitted.trouble} what="what was submitted" onRetry={() => void checksOf(task.id).refresh()} />;
  const { checks } = submitted.data;
  const shown = checks.find(({ id }) => id === chosen) ?? checks[0];
  if (!shown) return <p className="small quiet">Nothing was submitted yet. A submission is tried again by Chromium in the jail, and counts as evidence.</p>;
  return (
    <>
      <Check key={shown.id} task={task} id={shown.id} onPlace={onPlace} onBring={onBring} />
      {checks.length > 1 && <h3>Submitted before</h3>}
      <ul className="front-checks plain">
        {checks.filter(({ id }) => id !== shown.id).map((check) => (
          <li key={check.id}><button type="button" className="front-place" onClick={() => setChosen(check.id)}><Ago at_ms={check.created_at_ms} /></button> {words(check)}</li>
        ))}
      </ul>
    </>
  );
}
