import { sentence } from '../../../lib/format.ts';
import { Button } from '../../../ui/Button.tsx';
import { Kept } from '../cv/Kept.tsx';
import { SeverityMark } from '../cv/SeverityMark.tsx';
import { suppress } from '../cv/suppress.ts';
import { gradeWords } from '../cv/words.ts';
import { places, type Shown } from './report.ts';

/** One difference: what was seen on which side, how to mend it, and how sure anybody can be that it matters. */
export function FindingCard({ one: { finding, kept } }: { readonly one: Shown }) {
  const where = places(finding);
  return (
    <li className="linkedin-card" data-severity={finding.severity} data-kept={kept !== null}>
      <h3><SeverityMark severity={finding.severity} named /><span>{sentence(finding.message)}</span></h3>
      {finding.evidence && <p className="linkedin-seen"><q>{finding.evidence}</q></p>}
      <p>{finding.mend}</p>
      {finding.doubt && <p className="small"><strong>Against it:</strong> {finding.doubt}</p>}
      <p className="small quiet">{finding.rule} {finding.name}, evidence {finding.grade}{where && `, ${where}`}</p>
      <details>
        <summary>Why, and what the evidence is</summary>
        <p>{finding.why}</p>
        <p className="small quiet">Evidence {finding.grade}: {gradeWords[finding.grade]}.</p>
        <ul className="small">{finding.sources.map((source) => <li key={source}>{source}</li>)}</ul>
      </details>
      {kept ? <Kept kept={kept} /> : (
        <p className="linkedin-buttons">
          <Button onClick={() => void suppress(finding, false)}>Suppress</Button>
          <Button look="bare" onClick={() => void suppress(finding, true)}>Suppress all of {finding.rule}</Button>
        </p>
      )}
    </li>
  );
}
