import { Link } from 'wouter';
import type { RecognitionName, RecognitionResults } from '../../../contract/api.ts';
import { percentGot, plural } from '../../../lib/format.ts';
import { confusionOf } from './choose.ts';

const CELL = 26;
const LEFT = 236;
const TOP = 196;

interface Props {
  readonly results: RecognitionResults;
  readonly patterns: readonly RecognitionName[];
  readonly items: number;
}

/** Rows: what was wanted; columns: what was said. On the diagonal it was right. */
function Picture({ results, patterns }: Omit<Props, 'items'>) {
  const { ids, squares } = confusionOf(results);
  const name = (id: string): string => patterns.find((one) => one.id === id)?.name ?? id;
  const at = new Map(ids.map((id, i) => [id, i]));
  const side = ids.length * CELL;
  const mistakes = squares.filter(({ right, picked }) => right !== picked).sort((a, b) => b.n - a.n);
  return (
    <figure className="recognize-confusion">
      <div className="recognize-scroll" tabIndex={0} role="group" aria-label="Picture of what was taken for what">
        <svg width={LEFT + side + 150} height={TOP + side + 8} viewBox={`0 0 ${LEFT + side + 150} ${TOP + side + 8}`} role="img" aria-label={`What was taken for what, of ${plural(results.answers, 'answer')}; the same as a list below`}>
          {ids.map((id, i) => (
            <g key={id}>
              <text x={LEFT - 8} y={TOP + i * CELL + CELL / 2 + 4} textAnchor="end">{name(id)}</text>
              <text transform={`translate(${LEFT + i * CELL + CELL / 2 + 4} ${TOP - 8}) rotate(-50)`}>{name(id)}</text>
              <line className="recognize-grid" x1={LEFT} x2={LEFT + side} y1={TOP + i * CELL} y2={TOP + i * CELL} />
              <line className="recognize-grid" x1={LEFT + i * CELL} x2={LEFT + i * CELL} y1={TOP} y2={TOP + side} />
              <rect className="recognize-diagonal" x={LEFT + i * CELL} y={TOP + i * CELL} width={CELL} height={CELL} />
            </g>
          ))}
          <rect className="recognize-frame" x={LEFT} y={TOP} width={side} height={side} />
          {squares.map(({ right, picked, n, share }) => {
            const size = CELL * (0.35 + 0.6 * Math.sqrt(share));
            const x = LEFT + at.get(picked)! * CELL + CELL / 2;
            const y = TOP + at.get(right)! * CELL + CELL / 2;
            return (
              <g key={`${right} ${picked}`} className="recognize-square" data-right={right === picked}>
                <rect x={x - size / 2} y={y - size / 2} width={size} height={size} rx="3" />
                <text x={x} y={y + 4} textAnchor="middle">{n}</text>
              </g>
            );
          })}
        </svg>
      </div>
      <figcaption className="small quiet">Rows are what was wanted, columns what was said. The larger a square, the larger its share of the row; on the diagonal it was right.</figcaption>
      {mistakes.length > 0 && (
        <>
          <h3>Taken for something else</h3>
          <ul className="recognize-mistakes">{mistakes.map(({ right, picked, n }) => <li key={`${right} ${picked}`}>{name(right)} for {name(picked)}{n > 1 && ` (${n} times)`}</li>)}</ul>
        </>
      )}
    </figure>
  );
}

function Rows({ results, patterns }: Omit<Props, 'items'>) {
  const name = (id: string): string => patterns.find((one) => one.id === id)?.name ?? id;
  const rows = [...results.patterns].sort((a, b) => (a.share ?? 2) - (b.share ?? 2));
  return (
    <table className="recognize-rows">
      <caption className="visually-hidden">How well each pattern is recognised, the weakest first</caption>
      <thead><tr><th scope="col">Pattern</th><th scope="col">Right</th><th scope="col">Answers</th><th scope="col">Statements met</th></tr></thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.pattern}>
            <th scope="row"><Link href={`/code/path/${row.pattern}`}>{name(row.pattern)}</Link></th>
            <td className="number">{row.share === null ? <span className="quiet">not asked</span> : <><meter min="0" max="1" value={row.share} aria-label={`${name(row.pattern)}: ${Math.round(100 * row.share)} of 100`} /> {percentGot(row.share)}</>}</td>
            <td className="number">{row.answers}</td>
            <td className="number">{row.seen} of {row.items}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function ResultsView({ results, patterns, items }: Props) {
  return (
    <section className="recognize-results" aria-label="Results">
      <h2>Results</h2>
      {results.answers === 0 || results.share === null ? (
        <p className="quiet">Nothing is answered yet. There are {plural(items, 'statement')}.</p>
      ) : (
        <>
          <p><b className="number">{percentGot(results.share)}</b> of {plural(results.answers, 'answer')}, of {plural(items, 'statement')}.</p>
          <Picture results={results} patterns={patterns} />
          <Rows results={results} patterns={patterns} />
        </>
      )}
    </section>
  );
}
