import { useState } from 'react';
import type { LinkedinReport } from '../../../contract/api.ts';
import { plural } from '../../../lib/format.ts';
import { useResource } from '../../../lib/resource.ts';
import { keptFindings } from './data.ts';
import { FindingCard } from './FindingCard.tsx';
import { counted, passedOver, shownOf } from './report.ts';

function Files({ report }: { readonly report: LinkedinReport }) {
  const { others, rest } = passedOver(report.files);
  return (
    <section className="panel" aria-label="What was read">
      <h2>What was read</h2>
      <p className="small">{report.files.filter(({ read }) => read).map(({ name }) => name.split('/').at(-1)).join(', ')}. The upload itself is gone.</p>
      {others.length > 0 && <p className="small">Passed over, because it is about other people: {others.join(', ')}.</p>}
      {rest.length > 0 && <p className="small">Passed over, because nothing here has a use for it: {rest.slice(0, 8).join(', ')}{rest.length > 8 && ` and ${rest.length - 8} more`}.</p>}
      {report.not_read.length > 0 && (
        <details>
          <summary>{plural(report.not_read.length, 'line')} could not be read</summary>
          <ul className="small">{report.not_read.map((one, i) => <li key={i}>{one.file}{one.line > 0 && ` line ${one.line}`}: {one.why}</li>)}</ul>
        </details>
      )}
      {report.skipped.length > 0 && (
        <details>
          <summary>{plural(report.skipped.length, 'rule')} could not look</summary>
          <ul className="small">{report.skipped.map((one) => <li key={one.rule}>{one.rule}: {one.why}</li>)}</ul>
        </details>
      )}
    </section>
  );
}

export function Report({ report }: { readonly report: LinkedinReport }) {
  const suppressions = useResource(keptFindings);
  const [all, setAll] = useState(false);
  const shown = shownOf(report.findings, suppressions.state === 'ready' ? suppressions.data : []);
  const kept = shown.filter((one) => one.kept !== null).length;
  const words = counted(shown);
  const cards = shown.filter((one) => all || one.kept === null);
  return (
    <>
      <section aria-label="What differs">
        <h2>{words !== '' ? words : kept > 0 ? 'Nothing is left that you do not keep' : 'Profile and CV tell the same'}</h2>
        <p className="small quiet">
          {report.title && <>Looked for as: {report.title}. </>}
          {report.core_skills.length > 0 && <>Core skills, by what your jobs speak of most: {report.core_skills.join(', ')}.</>}
        </p>
        {kept > 0 && <label className="small"><input type="checkbox" checked={all} onChange={(event) => setAll(event.currentTarget.checked)} /> Show suppressed ({kept})</label>}
        <ul className="linkedin-findings">{cards.map((one) => <FindingCard key={one.finding.key + one.finding.message} one={one} />)}</ul>
      </section>
      <Files report={report} />
    </>
  );
}
