import './takes.css';
import type { TellingsCompared } from '../../contract/api.ts';
import { sentence } from '../../lib/format.ts';
import { TakesTold } from '../words/TakesTold.tsx';
import { figuresBeside, sameWords } from './tell.ts';

/** Two takes: the verdict and what changed, what is word for word the same, and the figures of both. */
export function Compared({ compared }: { readonly compared: TellingsCompared }) {
  const { takes, same, why } = compared;
  const rows = figuresBeside(compared.figures);
  return (
    <div className="takes-compared">
      {takes ? <TakesTold takes={takes} /> : <p><strong>The words are not compared.</strong> {sentence(why)}</p>}
      {takes && (takes.only_first > 0 || takes.only_second > 0) && <p className="small quiet">Facts in the earlier one alone: {takes.only_first}; in the later one alone: {takes.only_second}. What is left out has not changed.</p>}
      {same && takes?.verdict !== 'too_short' && (
        <div>
          <p>{sameWords(same)}</p>
          {same.runs.length > 0 && <details className="small"><summary>What is word for word the same</summary><ul>{same.runs.map((run, i) => <li key={i} dir="auto">{run}</li>)}</ul>{same.n_runs > same.runs.length && <p className="quiet">The longest {same.runs.length} of {same.n_runs}.</p>}</details>}
        </div>
      )}
      {rows.length > 0 ? (
        <table className="words-places takes-figures">
          <caption className="visually-hidden">Figures of both takes</caption>
          <thead><tr><th scope="col">Figure</th><th scope="col">Then</th><th scope="col">Now</th><th scope="col">The later one</th></tr></thead>
          <tbody>{rows.map((row) => <tr key={row.figure}><th scope="row">{row.name}{row.unit && <span className="quiet">, {row.unit}</span>}</th><td className="number">{row.first}</td><td className="number">{row.second}</td><td>{row.told}</td></tr>)}</tbody>
        </table>
      ) : <p className="small quiet">Pace and pauses are told of takes that were recorded and measured.</p>}
    </div>
  );
}
