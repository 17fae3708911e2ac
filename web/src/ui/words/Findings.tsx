import type { Heard } from '../../contract/api.ts';
import { plural, sentence } from '../../lib/format.ts';

/** What was doubtful in the file itself. */
export function Findings({ heard }: { readonly heard: Heard }) {
  const place = heard.format === 'whisper' ? 'item' : 'line';
  return (
    <details>
      <summary>{plural(heard.n_findings, 'doubtful place')} in the file; the rest was read</summary>
      <ul className="small">
        {heard.findings.map((finding, i) => <li key={i}>{sentence(`${place} ${finding.line}: ${finding.message}`)}</li>)}
        {heard.n_findings > heard.findings.length && <li>and {heard.n_findings - heard.findings.length} more</li>}
      </ul>
    </details>
  );
}
