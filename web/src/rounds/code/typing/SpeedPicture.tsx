import type { Second } from './measures.ts';
import { lineOf, scaleOf, xOf } from './plots.ts';
import { GATE_WPM } from './stand.ts';
import { wpmWords } from './words.ts';

const WIDTH = 620;
const HEIGHT = 150;
const LEFT = 44;

/** wpm over the seconds of a drill, as a picture and as a table. */
export function SpeedPicture({ seconds, gate }: { readonly seconds: readonly Second[]; readonly gate: boolean }) {
  const { ticks, y } = scaleOf([...seconds.flatMap((one) => [one.raw, one.wpm]), gate ? GATE_WPM : 0], HEIGHT);
  const x = (i: number): number => xOf(i, seconds.length, WIDTH);
  const last = seconds.at(-1);
  return (
    <figure className="typing-picture">
      <svg viewBox={`0 0 ${WIDTH + LEFT + 12} ${HEIGHT + 46}`} role="img" aria-label={`Words per minute over ${seconds.length} seconds; at the end ${last ? wpmWords(last.wpm) : '0'}.`}>
        <g transform={`translate(${LEFT} 10)`}>
          {ticks.map((tick) => <g key={tick}><line className="grid" x1="0" x2={WIDTH} y1={y(tick)} y2={y(tick)} /><text x={-8} y={y(tick) + 5} textAnchor="end">{tick}</text></g>)}
          {gate && <line className="gate" x1="0" x2={WIDTH} y1={y(GATE_WPM)} y2={y(GATE_WPM)} />}
          {seconds.map((one, i) => <circle key={i} className="raw" cx={x(i)} cy={y(one.raw)} r="2.5" />)}
          <path className="speed" d={lineOf(seconds.map((one, i) => [x(i), y(one.wpm)]))} />
          {seconds.map((one, i) => one.wrong > 0 && <path key={i} className="missed" d={`M${x(i) - 4} ${HEIGHT + 6}l8 8m0 -8l-8 8`} />)}
          <text x="0" y={HEIGHT + 32}>1 s</text>
          <text x={WIDTH} y={HEIGHT + 32} textAnchor="end">{seconds.length} s</text>
        </g>
      </svg>
      <figcaption className="small quiet">The line is wpm so far, the points the raw wpm of each second, crosses are seconds with a wrong key{gate ? `; dashed: ${GATE_WPM} wpm` : ''}</figcaption>
      <details>
        <summary>As a table</summary>
        <table className="typing-table">
          <thead><tr><th scope="col">Second</th><th scope="col">wpm so far</th><th scope="col">Raw</th><th scope="col">Wrong keys</th></tr></thead>
          <tbody>{seconds.map((one, i) => <tr key={i}><th scope="row">{i + 1}</th><td className="number">{wpmWords(one.wpm)}</td><td className="number">{wpmWords(one.raw)}</td><td className="number">{one.wrong}</td></tr>)}</tbody>
        </table>
      </details>
    </figure>
  );
}
