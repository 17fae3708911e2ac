import type { LoadDay } from './load.ts';
import { plural } from '../../../lib/format.ts';
import { barsOf } from '../shapes.ts';

const WIDTH = 620;
const HEIGHT = 110;

/** How many fall due on each of the days to come, as a picture and as a table. */
export function LoadView({ days }: { readonly days: readonly LoadDay[] }) {
  const bars = barsOf(days.map((day) => day.due), WIDTH, HEIGHT);
  const all = days.reduce((sum, day) => sum + day.due, 0);
  const most = days.reduce((best, day) => (day.due > best.due ? day : best), days[0] ?? { on: '', due: 0 });
  return (
    <section className="gaps-part" aria-label="Load">
      <h2>What falls due</h2>
      {all === 0 ? <p className="quiet">Nothing falls due within {plural(days.length, 'day')}. What you learn today comes back here.</p> : (
        <figure className="gaps-figure">
          <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="load" role="img" aria-label={`Cards that fall due on each of ${days.length} days. Most on ${most.on}: ${most.due}.`}>
            {bars.map((bar, i) => <rect key={days[i]!.on} {...bar} />)}
            <line x1="0" x2={WIDTH} y1={HEIGHT} y2={HEIGHT} />
          </svg>
          <figcaption className="small quiet">Cards by day, from today (with what is overdue) for {plural(days.length, 'day')}; most on {most.on}: {most.due}</figcaption>
          <details>
            <summary>As a table</summary>
            <table className="gaps-table">
              <thead><tr><th scope="col">Day</th><th scope="col">Cards</th></tr></thead>
              <tbody>{days.filter((day) => day.due > 0).map((day) => <tr key={day.on}><th scope="row">{day.on}</th><td className="number">{day.due}</td></tr>)}</tbody>
            </table>
          </details>
        </figure>
      )}
    </section>
  );
}
