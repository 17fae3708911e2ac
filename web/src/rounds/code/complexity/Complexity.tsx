import './complexity.css';
import type { Form, Problem } from '../../../contract/api.ts';
import { rowOf, stateOf } from '../../../lib/job.ts';
import { useStore } from '../../../lib/store.ts';
import type { Place } from '../../../lib/terminal.ts';
import { orSay } from '../../../lib/things.ts';
import { Refused } from '../../../ui/JobViews.tsx';
import { ClaimForm, type StatedClaim } from './ClaimForm.tsx';
import type { Measurer } from './measuring.ts';
import { Past } from './Past.tsx';
import { Shown } from './Shown.tsx';

interface Props {
  readonly problem: Problem;
  readonly form: Form;
  readonly measurer: Measurer;
  readonly onClaim: (claim: StatedClaim) => void;
  readonly onPlace: (place: Place) => void;
}

/** Nothing can be measured: why, and what to do about it. */
function Unmeasurable({ problem }: { readonly problem: Problem }) {
  const kind = problem.type.find((one) => one === 'interactive' || one === 'multi-pass' || one === 'submit-answer');
  return (
    <section className="panel">
      <h2>Nothing can be measured here</h2>
      {kind ? (
        <p>This problem is {kind}: only programs that read one input to its end can be measured on growing inputs.</p>
      ) : (
        <>
          <p>The package of this problem does not say how its inputs grow, so there is nothing to measure with.</p>
          <p>Whoever keeps it can add a file <code>dryrun/growth.yaml</code> that names a generator, what n is and which shapes of input there are; docs/formats/problem-package.md describes it. It is found when the bank is read again.</p>
        </>
      )}
    </section>
  );
}

/** Claim, then measurement. */
export function Complexity({ problem, form, measurer, onClaim, onPlace }: Props) {
  const measuring = useStore(measurer.store);
  const { growth } = problem;
  if (!growth) return <Unmeasurable problem={problem} />;
  const shown = rowOf(measuring)?.id ?? null;
  return (
    <div className="complexity" data-state={stateOf(measuring)}>
      {(measuring.state === 'idle' || measuring.state === 'sending') && <ClaimForm form={form} n={growth.n} shapes={growth.shapes} sending={measuring.state === 'sending'} onState={onClaim} />}
      {measuring.state === 'refused' && <Refused what={measuring.what} trouble={measuring.trouble} verb="Back to the question" onAgain={measurer.leave} />}
      {measuring.state === 'shown' && <Shown shown={measuring} onPlace={onPlace} onCancel={() => void orSay(measurer.cancel())} onAsk={measurer.leave} />}
      <Past slug={problem.slug} shown={shown} onShow={(id) => void measurer.show(id)} />
    </div>
  );
}
