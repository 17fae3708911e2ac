import '../application/application.css';
import './claims.css';
import type { CvClaim } from '../../../contract/api.ts';
import { formValues } from '../../../lib/form.ts';
import { plural } from '../../../lib/format.ts';
import { useResource } from '../../../lib/resource.ts';
import { Button } from '../../../ui/Button.tsx';
import { Part } from '../../../ui/Part.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { TroublePanel } from '../../../ui/TroublePanel.tsx';
import { ApplyTabs } from '../ApplyTabs.tsx';
import { editThing, orSay } from '../../../lib/things.ts';
import { claims } from '../data.ts';
import { claimFields } from '../forms.ts';
import { FromCv } from './FromCv.tsx';
import { gapsOf, gapWords, missingQuestions, worstFirst } from './claims.ts';

function Claim({ claim }: { readonly claim: CvClaim }) {
  const gaps = gapsOf(claim);
  const questions = [claim.question_1, claim.question_2, claim.question_3].filter((one): one is string => one !== null);
  return (
    <>
      <strong>{claim.words}</strong>
      <p className="small quiet">{[claim.employer, claim.number].filter(Boolean).join(' · ')}</p>
      {claim.measured && <p className="small">Measured: {claim.measured}</p>}
      {claim.my_part && <p className="small">My part: {claim.my_part}</p>}
      {questions.length > 0 && <ol className="claim-questions small">{questions.map((one, i) => <li key={i}>{one}</li>)}</ol>}
      {gaps.length > 0 && <ul className="claim-gaps small" aria-label="What is missing">{gaps.map((gap) => <li key={gap}>{gapWords[gap]}</li>)}</ul>}
    </>
  );
}

function SuggestButton({ claim }: { readonly claim: CvClaim }) {
  const missing = missingQuestions(claim);
  if (Object.keys(missing).length === 0) return null;
  const take = async (): Promise<void> => {
    await orSay(editThing('claim', claim, missing, 'The questions are written down.'));
  };
  return <Button look="bare" icon="plus" onClick={() => void take()}>The usual questions</Button>;
}

/** The bullets of the CV as claims: each will be asked about three times, the third time about what broke. */
export function ClaimsPage() {
  const loaded = useResource(claims);
  const all = loaded.state === 'ready' ? loaded.data : [];
  const open = all.filter((claim) => gapsOf(claim).length > 0).length;
  return (
    <div className="page">
      <ApplyTabs />
      <h1 className="visually-hidden">Claims</h1>
      {loaded.state === 'loading' && <SkeletonLines count={6} label="Loading the claims" />}
      {loaded.state === 'failed' && <TroublePanel trouble={loaded.trouble} what="the claims" onRetry={() => void claims.refresh()} />}
      {loaded.state === 'ready' && (
        <>
          {all.length > 0 && <p className="claims-count" role="status">{open === 0 ? `All ${plural(all.length, 'claim')} can be defended.` : `${open} of ${plural(all.length, 'claim')} cannot be defended yet; the worst come first.`}</p>}
          <FromCv />
          <Part
            kind="claim" title="What the CV claims" one="claim" none="Write down each bullet of the CV that says what you achieved. An interviewer will ask how the number was measured, which part was yours, and what broke."
            things={worstFirst(all)} fields={claimFields} fresh={{}} valuesOf={(claim) => formValues(claimFields, claim as unknown as Readonly<Record<string, unknown>>)} kept={(result) => result}
            buttons={(claim) => <SuggestButton claim={claim} />}
          >
            {(claim) => <Claim claim={claim} />}
          </Part>
        </>
      )}
    </div>
  );
}
