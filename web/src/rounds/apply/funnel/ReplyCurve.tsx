import type { Funnel } from '../../../contract/api.ts';
import { percent, plural } from '../../../lib/format.ts';
import { curveOf } from './shapes.ts';

const WIDTH = 620;
const HEIGHT = 180;
const LEFT = 58;
const BELOW = 24;

/** How long one waits: the share that has had no reply yet, by days, with its band of 95 %. */
export function ReplyCurve({ reply }: { readonly reply: Funnel['reply'] }) {
  if (reply.replied === 0) return <p className="quiet">No reply is known with its day yet. One that you write down (“they wrote or called”), a card that moves on or a rejection is one.</p>;
  const { line, band, days } = curveOf(reply.waiting, WIDTH, HEIGHT);
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((part) => Math.round(days * part));
  const half = reply.median_days === null ? 'Fewer than half have replied so far' : `Half have replied after ${plural(reply.median_days, 'day')}`;
  return (
    <figure className="funnel-figure">
      <p>{half}: {reply.replied} of {reply.timed}, with those that are open counted as waiting up to today.</p>
      <svg viewBox={`0 0 ${WIDTH + LEFT + 10} ${HEIGHT + BELOW + 10}`} role="img" aria-label={`The share that waits for a reply, by days. ${half}.`} className="curve">
        <g transform={`translate(${LEFT} 8)`}>
          {[0, 0.5, 1].map((share) => (
            <g key={share}>
              <line className="grid" x1="0" x2={WIDTH} y1={(1 - share) * HEIGHT} y2={(1 - share) * HEIGHT} />
              <text x={-8} y={(1 - share) * HEIGHT + 4} textAnchor="end">{percent(share)}</text>
            </g>
          ))}
          <path className="curve-band" d={band} />
          <path className="curve-line" d={line} />
          {ticks.map((day) => <text key={day} x={(day / days) * WIDTH} y={HEIGHT + 18} textAnchor="middle">{day}</text>)}
        </g>
      </svg>
      <figcaption className="small quiet">Share still waiting, by days since it was sent</figcaption>
    </figure>
  );
}
