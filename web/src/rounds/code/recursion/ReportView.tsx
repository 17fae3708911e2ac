import type { RecursionDrill, RecursionReport } from '../../../contract/api.ts';
import type { Place } from '../../../lib/terminal.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { DepthPicture } from './DepthPicture.tsx';
import { FlowView } from './FlowView.tsx';
import { callText, outcomeText, verdictText } from './words.ts';

interface Props {
  readonly drill: RecursionDrill;
  readonly report: RecursionReport;
  /** Ours may be seen: it was right, or was asked for. */
  readonly told: boolean;
  readonly onPlace: (place: Place) => void;
}

function Findings({ report, onPlace }: Pick<Props, 'report' | 'onPlace'>) {
  if (report.findings.length === 0) return null;
  return (
    <ul className="recursion-findings plain">
      {report.findings.map(({ rule, line, column, says }) => (
        <li key={`${rule} ${line} ${column}`}>
          <Icon name="warning" />
          <button type="button" className="button bare small number" onClick={() => onPlace({ line, column })}>line {line}</button>
          <span>{says}</span>
        </li>
      ))}
    </ul>
  );
}

function Difference({ drill, report }: Pick<Props, 'drill' | 'report'>) {
  const { differs } = report;
  if (!differs) return null;
  return (
    <section aria-label="The smallest input that shows it" className="recursion-differs">
      <h2>The smallest input that shows it</h2>
      <pre className="recursion-call"><code>{callText(drill.function, differs.args)}</code></pre>
      <dl>
        <dt>Yours</dt><dd><code>{outcomeText(differs.yours)}</code></dd>
        <dt>Ours</dt><dd><code>{outcomeText(differs.ours)}</code></dd>
      </dl>
      <p className="small quiet">
        {report.agreed} of {report.inputs} inputs were answered as ours before it.
        {differs.steps > 0 && <> It was made smaller {differs.steps} {differs.steps === 1 ? 'time' : 'times'}, from <code>{callText(drill.function, differs.first_args)}</code>{!differs.smallest && '; there was no time for smaller ones'}.</>}
      </p>
    </section>
  );
}

function Large({ drill, report }: Pick<Props, 'drill' | 'report'>) {
  if (report.deep.length === 0) return null;
  return (
    <section aria-label="Large inputs">
      <h2>Large inputs</h2>
      <ul className="plain recursion-findings">
        {report.deep.map(({ args, ok, outcome }) => (
          <li key={args} data-ok={ok}>
            <Icon name={ok ? 'check' : 'warning'} />
            <code>{callText(drill.function, args)}</code>
            <span>{ok ? 'survived' : outcomeText(outcome)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What came of an answer: its form, what it answers, what it survives, its stack, its flow. */
export function ReportView({ drill, report, told, onPlace }: Props) {
  const wrong = report.findings.length > 0 || report.differs !== null || report.load !== null;
  return (
    <div className="recursion-report">
      <p className="verdict-head" data-tone={report.right ? 'good' : 'bad'} role="status"><strong className="verdict">{verdictText(report)}</strong></p>
      {!wrong && <p>{report.findings.length === 0 && drill.kind !== 'story' && <>The form is as wanted, and it </>}{drill.kind === 'story' && 'It '}answers {report.inputs} inputs as ours does.</p>}
      <Findings report={report} onPlace={onPlace} />
      {report.load && <p><code>{outcomeText(report.load)}</code></p>}
      <Difference drill={drill} report={report} />
      {report.printed !== '' && <section aria-label="What it printed"><h2>What it printed</h2><pre className="recursion-call">{report.printed}</pre></section>}
      {report.ran && !report.load && <Large drill={drill} report={report} />}
      <DepthPicture name={drill.function} depth={report.depth} story={drill.kind === 'story'} />
      <FlowView flow={report.flow} ours={told ? report.our_flow : null} />
    </div>
  );
}
