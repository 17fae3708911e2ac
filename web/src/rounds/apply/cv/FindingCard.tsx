import type { CvRule } from '../../../contract/api.ts';
import { sentence } from '../../../lib/format.ts';
import { Button } from '../../../ui/Button.tsx';
import { Kept } from './Kept.tsx';
import type { Shown } from './places.ts';
import { SeverityMark } from './SeverityMark.tsx';
import { suppress } from './suppress.ts';
import { gradeWords } from './words.ts';

interface Props {
  readonly one: Shown;
  readonly rule: CvRule | null;
  readonly active: boolean;
  readonly onActive: () => void;
  readonly onShow: () => void;
  readonly onEdit: () => void;
}

function Why({ rule }: { readonly rule: CvRule }) {
  return (
    <details className="cv-why">
      <summary>Why, and what the evidence is</summary>
      <p>{rule.why}</p>
      {rule.doubt && <p><strong>Against it:</strong> {rule.doubt}</p>}
      <p className="small quiet">Evidence {rule.grade}: {gradeWords[rule.grade]}.</p>
      <ul className="small">{rule.sources.map((source) => <li key={source}>{source}</li>)}</ul>
    </details>
  );
}

/** One finding as a compiler tells it: rule, severity, what was seen, why that matters, how to mend it. */
export function FindingCard({ one, rule, active, onActive, onShow, onEdit }: Props) {
  const { finding, number, kept } = one;
  const placed = finding.at.page !== undefined || finding.at.line !== undefined || finding.at.path !== undefined;
  return (
    <li className="cv-card" data-finding={number} data-severity={finding.severity} data-active={active} data-kept={kept !== null} tabIndex={-1} onMouseEnter={onActive} onFocus={onActive}>
      <h3>
        <span className="cv-card-number">{number}</span>
        <SeverityMark severity={finding.severity} named />
        <span>{sentence(finding.message)}</span>
      </h3>
      {finding.evidence && <p><q>{finding.evidence}</q></p>}
      {rule && <p>{rule.mend}</p>}
      <p className="small quiet">{finding.rule} {finding.name}, evidence {finding.grade}{finding.at.page !== undefined && `, page ${finding.at.page}`}{finding.at.line !== undefined && `, line ${finding.at.line}`}</p>
      {rule && <Why rule={rule} />}
      {kept ? <Kept kept={kept} /> : (
        <p className="cv-card-buttons">
          {placed && <Button onClick={onShow}>Show the place</Button>}
          {placed && <Button icon="pencil" onClick={onEdit}>Edit</Button>}
          <Button look="bare" keys="s" onClick={() => void suppress(one.finding, false)}>Suppress</Button>
          <Button look="bare" onClick={() => void suppress(one.finding, true)}>Suppress all of {finding.rule}</Button>
        </p>
      )}
    </li>
  );
}
