import type { LinkedinReport } from '../../../contract/api.ts';
import { plural } from '../../../lib/format.ts';
import { FindingCard } from './FindingCard.tsx';
import { byGravity, passedOver } from './report.ts';

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
  const findings = byGravity(report.findings);
  const counted = [report.errors && plural(report.errors, 'error'), report.warnings && plural(report.warnings, 'warning'), report.notes && plural(report.notes, 'note')].filter(Boolean).join(', ');
  return (
    <>
      <section aria-label="What differs">
        <h2>{findings.length === 0 ? 'Profile and CV tell the same' : counted}</h2>
        <p className="small quiet">
          {report.title && <>Looked for as: {report.title}. </>}
          {report.core_skills.length > 0 && <>Core skills, by what your jobs speak of most: {report.core_skills.join(', ')}.</>}
        </p>
        <ul className="linkedin-findings">{findings.map((one) => <FindingCard key={one.key + one.message} finding={one} />)}</ul>
      </section>
      <Files report={report} />
    </>
  );
}
