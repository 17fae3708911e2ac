import type { CvReport } from '../../../contract/api.ts';
import { plural } from '../../../lib/format.ts';
import { FindingCard } from './FindingCard.tsx';
import type { Shown } from './places.ts';
import { countFound } from './words.ts';

interface Props {
  readonly report: CvReport;
  readonly shown: readonly Shown[];
  /** Suppressed ones, too. */
  readonly all: boolean;
  readonly onAll: (all: boolean) => void;
  readonly active: number | null;
  readonly onActive: (number: number | null) => void;
  readonly onShow: (number: number) => void;
  readonly onEdit: (one: Shown) => void;
}

const count = (shown: readonly Shown[], severity: string): number => shown.filter((one) => !one.kept && one.finding.severity === severity).length;

export function FindingList({ report, shown, all, onAll, active, onActive, onShow, onEdit }: Props) {
  const kept = shown.filter((one) => one.kept).length;
  const visible = shown.filter((one) => all || !one.kept);
  const words = countFound({ errors: count(shown, 'error'), warnings: count(shown, 'warning'), notes: count(shown, 'note') });
  return (
    <section className="cv-findings" aria-label="Findings">
      <div className="cv-findings-head">
        <h2><span role="status">{words[0]!.toUpperCase() + words.slice(1)}</span></h2>
        {kept > 0 && <label className="small"><input type="checkbox" checked={all} onChange={() => onAll(!all)} /> Show suppressed ({kept})</label>}
      </div>
      {visible.length > 0 && <p className="small quiet">Next and previous with n and p. Notes are hints whose evidence is weak or disputed.</p>}
      {visible.length === 0 && <p className="quiet">{kept > 0 ? 'All that was found is suppressed.' : 'None of the rules that could look has found anything.'}</p>}
      <ol className="plain">
        {visible.map((one) => (
          <FindingCard
            key={one.number} one={one} rule={report.rules.find(({ rule }) => rule === one.finding.rule) ?? null} active={active === one.number}
            onActive={() => onActive(one.number)} onShow={() => onShow(one.number)} onEdit={() => onEdit(one)}
          />
        ))}
      </ol>
      {report.not_read.length > 0 && (
        <details>
          <summary>{plural(report.not_read.length, 'thing')} could not be read</summary>
          <ul>{report.not_read.map(({ path, why }, i) => <li key={i}>{path && <code>{path}</code>} {why}</li>)}</ul>
        </details>
      )}
      {report.skipped.length > 0 && (
        <details>
          <summary>{plural(report.skipped.length, 'rule')} could not look</summary>
          <ul>{report.skipped.map(({ rule, why }) => <li key={rule}><code>{rule}</code> {report.rules.find((one) => one.rule === rule)?.title ?? ''}: {why}</li>)}</ul>
        </details>
      )}
    </section>
  );
}
