import { Link } from 'wouter';
import type { MeterReading, Pattern } from '../../../contract/api.ts';
import { percent } from '../../../lib/format.ts';
import { gainOf, isMeasured, solvedOf, span } from './words.ts';

function Bar({ pattern }: { readonly pattern: Pattern }) {
  const { low, value, high } = pattern.chance;
  return (
    <svg className="path-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect className="path-bar-all" width="100" height="10" />
      <rect className="path-perhaps" x={100 * low} width={100 * (high - low)} height="10" />
      {isMeasured(pattern) && <rect className="path-sure" width={100 * low} height="10" />}
      <line className="path-estimate" x1={100 * value} x2={100 * value} y1="0" y2="10" />
    </svg>
  );
}

/** The same as the map, as a table: in the order in which they build on each other. */
export function PatternTable({ patterns, chosen, reading }: { readonly patterns: readonly Pattern[]; readonly chosen: string | null; readonly reading: MeterReading | null }) {
  const rows = [...patterns].sort((a, b) => a.layer - b.layer || b.weight - a.weight || (a.name < b.name ? -1 : 1));
  return (
    <table className="path-table">
      <caption className="visually-hidden">The patterns, those first that need no other</caption>
      <thead><tr><th scope="col">Pattern</th><th scope="col">Able to solve a medium one</th><th scope="col"><span className="visually-hidden">As a bar</span></th><th scope="col">Solved</th><th scope="col">Asked</th><th scope="col">An hour adds</th></tr></thead>
      <tbody>
        {rows.map((pattern) => {
          const gain = gainOf(reading, pattern.name);
          return (
            <tr key={pattern.id} data-chosen={pattern.id === chosen}>
              <th scope="row"><Link href={`/code/path/${pattern.id}`} {...(pattern.id === chosen ? { 'aria-current': 'true' as const } : {})}>{pattern.name}</Link></th>
              <td className="number">{isMeasured(pattern) ? <>{percent(pattern.chance.value)} <span className="quiet small">({span(pattern.chance)})</span></> : <span className="quiet">not known</span>}</td>
              <td><Bar pattern={pattern} /></td>
              <td className="number">{solvedOf(pattern.problems)} of {pattern.problems.length}</td>
              <td className="number">{percent(pattern.share)}</td>
              <td className="number">{gain === null ? '' : gain < 0.05 ? 'under 0.1' : `${gain.toFixed(1)} points`}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
