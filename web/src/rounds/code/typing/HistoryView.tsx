import { useState } from 'react';
import type { TypingResult } from '../../../contract/api.ts';
import { formatExact, percent } from '../../../lib/format.ts';
import { orSay, removeThing } from '../../../lib/things.ts';
import { IconButton } from '../../../ui/Button.tsx';
import { lineOf, scaleOf, xOf } from './plots.ts';
import { GATE_WPM, seriesOf } from './stand.ts';
import { wpmWords } from './words.ts';

const WIDTH = 620;
const HEIGHT = 180;
const LEFT = 44;
/** As many as there are colours to tell them apart. */
const LINES = 5;
const ROWS = 20;

interface Props {
  readonly results: readonly TypingResult[];
  readonly names: ReadonlyMap<string, string>;
  readonly titles: ReadonlyMap<string, string>;
}

function Picture({ results, names }: Props) {
  const [shown, setShown] = useState('');
  const all = seriesOf(results, names);
  const lines = (shown ? all.filter((one) => one.language === shown) : all).slice(0, LINES);
  const prose = lines.some((line) => line.results[0]?.kind === 'prose');
  const { ticks, y } = scaleOf([...lines.flatMap((line) => line.results.map((one) => one.wpm)), prose ? GATE_WPM : 0], HEIGHT);
  return (
    <figure className="typing-picture">
      {all.length > 1 && (
        <label className="typing-choice">Language
          <select className="field" value={shown} onChange={(event) => setShown(event.target.value)}>
            <option value="">{all.length > LINES ? `the ${LINES} that you type most` : 'all'}</option>
            {all.map((one) => <option key={one.language} value={one.language}>{one.name}</option>)}
          </select>
        </label>
      )}
      <svg viewBox={`0 0 ${WIDTH + LEFT + 12} ${HEIGHT + 46}`} role="img" aria-label={`Words per minute, drill by drill. ${lines.map((line) => `${line.name}: ${line.results.map((one) => Math.round(one.wpm)).slice(-10).join(', ')}`).join('. ')}.`}>
        <g transform={`translate(${LEFT} 10)`}>
          {ticks.map((tick) => <g key={tick}><line className="grid" x1="0" x2={WIDTH} y1={y(tick)} y2={y(tick)} /><text x={-8} y={y(tick) + 5} textAnchor="end">{tick}</text></g>)}
          {prose && <line className="gate" x1="0" x2={WIDTH} y1={y(GATE_WPM)} y2={y(GATE_WPM)} />}
          {lines.map((line, n) => (
            <g key={line.language} data-series={n + 1}>
              <path d={lineOf(line.results.map((one, i) => [xOf(i, line.results.length, WIDTH), y(one.wpm)]))} />
              {line.results.map((one, i) => <circle key={one.id} cx={xOf(i, line.results.length, WIDTH)} cy={y(one.wpm)} r="3.5" />)}
            </g>
          ))}
          <text x="0" y={HEIGHT + 28}>first</text>
          <text x={WIDTH} y={HEIGHT + 28} textAnchor="end">newest</text>
        </g>
      </svg>
      <ul className="typing-legend">{lines.map((line, n) => <li key={line.language} data-series={n + 1}>{line.name} <span className="quiet number">{wpmWords(line.results.at(-1)?.wpm ?? 0)} last of {line.results.length}</span></li>)}</ul>
      <figcaption className="small quiet">wpm, drill by drill{prose ? `; dashed: the gate of ${GATE_WPM} wpm, for prose` : ''}</figcaption>
    </figure>
  );
}

async function remove(result: TypingResult): Promise<void> {
  await orSay(removeThing('typing', result.id, 'The result is gone.'));
}

/** Results over time. */
export function HistoryView({ results, names, titles }: Props) {
  const [all, setAll] = useState(false);
  return (
    <section className="typing-part" aria-label="Results">
      <h2>Results over time</h2>
      {results.length === 0 ? <p className="quiet">The first result is shown here.</p> : (
        <>
          <Picture results={results} names={names} titles={titles} />
          <details>
            <summary>As a table</summary>
            <div className="typing-scroll" tabIndex={0} role="group" aria-label="All results">
              <table className="typing-table">
                <thead><tr><th scope="col">When</th><th scope="col">Language</th><th scope="col">Text</th><th scope="col">wpm</th><th scope="col">Raw</th><th scope="col">Accuracy</th><th scope="col">Consistency</th><th scope="col"><span className="visually-hidden">Remove</span></th></tr></thead>
                <tbody>
                  {results.slice(0, all ? undefined : ROWS).map((one) => (
                    <tr key={one.id}>
                      <th scope="row">{formatExact(one.at_ms)}</th>
                      <td>{names.get(one.language) ?? one.language}</td>
                      <td>{one.text_id === null ? 'worst pairs' : titles.get(one.text_id) ?? one.text_id}{!one.whole && ', not to the end'}</td>
                      <td className="number">{wpmWords(one.wpm)}</td>
                      <td className="number">{wpmWords(one.raw_wpm)}</td>
                      <td className="number">{percent(one.accuracy, 1)}</td>
                      <td className="number">{one.consistency_n === null ? '–' : percent(one.consistency_n / 10_000)}</td>
                      <td><IconButton icon="bin" label={`Remove the result of ${formatExact(one.at_ms)}`} onClick={() => void remove(one)} /></td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            {results.length > ROWS && !all && <button type="button" className="button" onClick={() => setAll(true)}>Show all {results.length}</button>}
          </details>
        </>
      )}
    </section>
  );
}
