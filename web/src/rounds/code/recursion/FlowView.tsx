import type { RecursionReport, RecursionStep } from '../../../contract/api.ts';
import { plural } from '../../../lib/format.ts';
import { countsOf } from './words.ts';

type Flow = RecursionReport['flow'];

const KIND: Readonly<Record<RecursionStep['kind'], string>> = { if: 'if', loop: 'loop', return: 'return', throw: 'throw', jump: '', try: 'try', switch: 'switch', do: '' };

function Steps({ steps }: { readonly steps: readonly RecursionStep[] }) {
  return (
    <ol className="recursion-steps plain">
      {steps.map((step, i) => (
        <li key={i} data-kind={step.kind}>
          <span className="recursion-step">{KIND[step.kind] && <strong>{KIND[step.kind]} </strong>}<code>{step.text}</code></span>
          {step.body.length > 0 && <Steps steps={step.body} />}
          {step.otherwise.length > 0 && <><span className="recursion-else">else</span><Steps steps={step.otherwise} /></>}
        </li>
      ))}
    </ol>
  );
}

function One({ title, flow }: { readonly title: string; readonly flow: Flow }) {
  const { loops, branches } = countsOf(flow);
  return (
    <section aria-label={`The flow of control: ${title}`}>
      <h3>{title} <span className="small quiet number">{plural(branches, 'branch', 'branches')}, {plural(loops, 'loop')}</span></h3>
      {flow.map((one) => (
        <div key={one.name} className="recursion-flow">
          <p><code>{one.name}()</code></p>
          <Steps steps={one.body} />
        </div>
      ))}
    </section>
  );
}

/** The flow of control as the parser has read it, beside ours if that may be seen. */
export function FlowView({ flow, ours }: { readonly flow: Flow; readonly ours: Flow | null }) {
  if (flow.length === 0) return null;
  return (
    <section aria-label="The flow of control">
      <h2>The flow of control</h2>
      <div className="recursion-flows">
        <One title="Yours" flow={flow} />
        {ours && <One title="Ours" flow={ours} />}
      </div>
    </section>
  );
}
