import type { CardsPlan } from '../../../contract/api.ts';
import { curveShape } from '../shapes.ts';
import { percent } from '../../../lib/format.ts';

const WIDTH = 560;
const HEIGHT = 180;
const LEFT = 58;

/** What would be known on the day by minutes a day, as a picture and as a table. */
export function KnownCurve({ plan }: { readonly plan: CardsPlan }) {
  const { line, low, most, at } = curveShape(plan.curve, WIDTH, HEIGHT);
  const here = at({ minutes: plan.minutes, expected: plan.expected });
  return (
    <section className="gaps-part" aria-label="Minutes a day">
      <h2>What other minutes would give</h2>
      <figure className="gaps-figure">
        <svg viewBox={`0 0 ${WIDTH + LEFT + 30} ${HEIGHT + 44}`} className="known" role="img" aria-label={`The share known on the day by minutes a day: ${plan.curve.map((one) => `${one.minutes} minutes ${percent(one.expected)}`).join(', ')}.`}>
          <g transform={`translate(${LEFT} 10)`}>
            {[low, (1 + low) / 2, 1].map((share) => {
              const y = at({ minutes: 0, expected: share })[1];
              return <g key={share}><line className="grid" x1="0" x2={WIDTH} y1={y} y2={y} /><text x={-8} y={y + 5} textAnchor="end">{percent(share)}</text></g>;
            })}
            <path d={line} />
            {plan.curve.map((one) => <circle key={one.minutes} cx={at(one)[0]} cy={at(one)[1]} r="3.5" />)}
            <circle className="here" cx={here[0]} cy={here[1]} r="6" />
            {[0, 0.25, 0.5, 1].map((part) => <text key={part} x={part * WIDTH} y={HEIGHT + 24} textAnchor="middle">{Math.round(part * most)} min</text>)}
          </g>
        </svg>
        <figcaption className="small quiet">Expected share known on the day, by minutes a day; the ring is what you gave</figcaption>
        <details>
          <summary>As a table</summary>
          <table className="gaps-table">
            <thead><tr><th scope="col">Minutes a day</th><th scope="col">Known on the day</th></tr></thead>
            <tbody>{plan.curve.map((one) => <tr key={one.minutes}><th scope="row">{one.minutes}</th><td className="number">{percent(one.expected, 1)}</td></tr>)}</tbody>
          </table>
        </details>
      </figure>
    </section>
  );
}
