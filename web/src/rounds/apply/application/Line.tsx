import { dayShort } from '../../../lib/format.ts';
import { placesOf, type Coming, type Past } from './coming.ts';

const WIDTH = 320;
const HEIGHT = 36;
const EDGE = 8;
const Y = 14;

const noon = (day: string): number => new Date(`${day}T12:00:00`).getTime();

/** The whole of it on one line: who spoke when, where now is, and what is to come. The lists below say the same in words. */
export function Line({ past, coming, now_ms }: { readonly past: readonly Past[]; readonly coming: readonly Coming[]; readonly now_ms: number }) {
  const future = coming.map(({ at_ms, day }) => at_ms ?? noon(day));
  const instants = [now_ms, ...past.map(({ at_ms }) => at_ms), ...future];
  const [now = 0, ...places] = placesOf(instants).map((place) => EDGE + place * (WIDTH - 2 * EDGE));
  if (Math.max(...instants) - Math.min(...instants) < 86_400_000) return null;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="time-line" aria-hidden="true">
      <line className="time-axis" x1={EDGE} x2={WIDTH - EDGE} y1={Y} y2={Y} />
      {past.map((one, i) => <circle key={one.key} className="time-dot" data-kind={one.kind} cx={places[i]} cy={Y} r="3.5" />)}
      {coming.map((one, i) => <circle key={one.key} className="time-coming" data-late={one.late} cx={places[past.length + i]} cy={Y} r="4" />)}
      <line className="time-now" x1={now} x2={now} y1={4} y2={24} />
      <text x={EDGE} y={HEIGHT - 2}>{dayShort(Math.min(...instants))}</text>
      <text x={WIDTH - EDGE} y={HEIGHT - 2} textAnchor="end">{dayShort(Math.max(...instants))}</text>
    </svg>
  );
}
