import type { CvRule } from '../../../../contract/api.ts';
import { sentence } from '../../../../lib/format.ts';
import type { Shown } from '../places.ts';
import { SeverityMark } from '../SeverityMark.tsx';
import { countFound } from '../words.ts';
import type { Checked } from './useCheck.ts';

interface Props {
  readonly checked: Checked;
  readonly shown: readonly Shown[];
  readonly rules: readonly CvRule[];
  readonly active: number | null;
  readonly onGo: (one: Shown) => void;
}

/** Beside the editor: what is still found in what stands there. */
export function LiveFindings({ checked, shown, rules, active, onGo }: Props) {
  const open = shown.filter(({ kept }) => !kept);
  const count = (severity: string): number => open.filter(({ finding }) => finding.severity === severity).length;
  return (
    <section className="cv-findings" aria-label="What is still found" aria-busy={checked.state === 'checking'}>
      <h2><span role="status">{checked.last ? countFound({ errors: count('error'), warnings: count('warning'), notes: count('note') }).replace(/^./, (c) => c.toUpperCase()) : 'Being looked at'}</span></h2>
      {checked.state === 'troubled' && <p className="form-wrong" role="alert">{checked.sentence}</p>}
      <p className="small quiet">Looked at as you type; spelling when you save.</p>
      <ol className="plain">
        {open.map((one) => (
          <li key={one.number} className="cv-card" data-severity={one.finding.severity} data-active={active === one.number}>
            <button type="button" className="cv-card-go" onClick={() => onGo(one)}>
              <SeverityMark severity={one.finding.severity} named />
              <span>{sentence(one.finding.message)}</span>
            </button>
            {one.finding.evidence && <p className="small"><q>{one.finding.evidence}</q></p>}
            <p className="small quiet">{rules.find(({ rule }) => rule === one.finding.rule)?.mend}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
