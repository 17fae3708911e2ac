import type { CardCosts } from '../../../contract/api.ts';
import { percent, plural } from '../../../lib/format.ts';
import { costAt, minutesWords } from './wish.ts';

const WIDTH = 380;
const HEIGHT = 110;
const LEFT = 62;

/** What each retention costs a day, as a picture and as a table; the ring is the one that is chosen. */
export function CostCurve({ costs, retention }: { readonly costs: CardCosts; readonly retention: number }) {
  if (costs.cards === 0) return <p className="small quiet">What it costs a day is shown here once there are cards.</p>;
  const { points } = costs;
  const first = points[0]?.retention ?? 0;
  const last = points.at(-1)?.retention ?? 1;
  const most = Math.max(0.1, ...points.map((one) => one.minutes));
  const x = (share: number): number => ((share - first) / (last - first)) * WIDTH;
  const y = (minutes: number): number => HEIGHT * (1 - minutes / most);
  const here = costAt(points, retention);
  return (
    <figure className="gaps-figure">
      {here && <p role="status">About <strong>{minutesWords(here.minutes)}</strong> and {here.looks < 10 ? `${here.looks.toFixed(1)} looks` : plural(Math.round(here.looks), 'look')} a day; {percent(here.known)} known on average.</p>}
      <svg viewBox={`0 0 ${WIDTH + LEFT + 20} ${HEIGHT + 42}`} className="known" role="img" aria-label={`Minutes a day by retention: ${points.map((one) => `${percent(one.retention)} ${minutesWords(one.minutes)}`).join(', ')}.`}>
        <g transform={`translate(${LEFT} 10)`}>
          {[0, most / 2, most].map((minutes) => <g key={minutes}><line className="grid" x1="0" x2={WIDTH} y1={y(minutes)} y2={y(minutes)} /><text x={-8} y={y(minutes) + 5} textAnchor="end">{minutesWords(minutes)}</text></g>)}
          <path d={points.map((one, i) => `${i ? 'L' : 'M'}${x(one.retention).toFixed(1)} ${y(one.minutes).toFixed(1)}`).join('')} />
          {here && <circle className="here" cx={x(retention)} cy={y(here.minutes)} r="6" />}
          {[first, 0.8, 0.9, last].map((share) => <text key={share} x={x(share)} y={HEIGHT + 24} textAnchor="middle">{percent(share)}</text>)}
        </g>
      </svg>
      <figcaption className="small quiet">Minutes a day by retention, of your {plural(costs.cards, 'card')} played through for {costs.days} days, {costs.costs.own ? 'with the times that your own looks took' : 'with usual times, until you have graded more'}.</figcaption>
      <details>
        <summary>As a table</summary>
        <table className="gaps-table">
          <thead><tr><th scope="col">Retention</th><th scope="col">Minutes a day</th><th scope="col">Looks a day</th><th scope="col">Known on average</th></tr></thead>
          <tbody>{points.map((one) => <tr key={one.retention}><th scope="row">{percent(one.retention)}</th><td className="number">{one.minutes.toFixed(1)}</td><td className="number">{one.looks.toFixed(1)}</td><td className="number">{percent(one.known, 1)}</td></tr>)}</tbody>
        </table>
      </details>
    </figure>
  );
}
