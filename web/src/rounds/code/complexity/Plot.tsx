import { formatBytes } from '../../../lib/format.ts';
import { layOut, type Frame, type Point, type Series } from './plot.ts';
import { formatSeconds, formatShort } from './words.ts';

export type Unit = 'blocks' | 'seconds' | 'bytes';

const FRAME: Frame = { width: 380, height: 230, left: 58, right: 12, top: 10, bottom: 34 };
const FORMATS: Readonly<Record<Unit, (v: number) => string>> = { blocks: formatShort, seconds: formatSeconds, bytes: (v) => formatBytes(Math.round(v)) };

/** A mark of its own for each shape: colour alone does not tell them apart. */
function Mark({ at, kind }: { readonly at: Point; readonly kind: number }) {
  const { x, y } = at;
  switch (kind % 5) {
    case 0: return <circle cx={x} cy={y} r="3.2" />;
    case 1: return <rect x={x - 3} y={y - 3} width="6" height="6" />;
    case 2: return <path d={`M${x} ${y - 4}L${x + 4} ${y + 3}H${x - 4}Z`} />;
    case 3: return <path d={`M${x} ${y - 4.2}L${x + 4.2} ${y}L${x} ${y + 4.2}L${x - 4.2} ${y}Z`} />;
    default: return <path className="stroke" d={`M${x - 3} ${y - 3}L${x + 3} ${y + 3}M${x - 3} ${y + 3}L${x + 3} ${y - 3}`} />;
  }
}

export function Swatch({ kind }: { readonly kind: number }) {
  return <svg className="swatch" data-series={kind % 5} viewBox="0 0 12 12" aria-hidden="true"><Mark at={{ x: 6, y: 6 }} kind={kind} /></svg>;
}

interface Props {
  readonly title: string;
  readonly unit: Unit;
  readonly series: readonly Series[];
  /** The one that decides is drawn strongest. */
  readonly worst: string | null;
}

/** Points as they were measured, lines as they were fitted; a table beside it says the same in figures. */
export function Plot({ title, unit, series, worst }: Props) {
  const drawn = layOut(series, FRAME, unit === 'bytes' ? 2 : 10);
  if (!drawn) return null;
  const format = FORMATS[unit];
  const floor = FRAME.height - FRAME.bottom;
  return (
    <figure className="plot">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${FRAME.width} ${FRAME.height}`} role="img" aria-label={`${title}, by n, both logarithmic. The table of all figures below holds the same.`}>
        {drawn.y.ticks.map((tick) => {
          const { y } = drawn.place({ x: drawn.x.low, y: tick });
          return (
            <g key={tick}>
              <line className="grid" x1={FRAME.left} x2={FRAME.width - FRAME.right} y1={y} y2={y} />
              <text x={FRAME.left - 6} y={y + 3.5} textAnchor="end">{format(tick)}</text>
            </g>
          );
        })}
        {drawn.x.ticks.map((tick) => {
          const { x } = drawn.place({ x: tick, y: drawn.y.low });
          return (
            <g key={tick}>
              <line className="grid" x1={x} x2={x} y1={FRAME.top} y2={floor} />
              <text x={Math.min(x, FRAME.width - FRAME.right - 8)} y={floor + 14} textAnchor="middle">{formatShort(tick)}</text>
            </g>
          );
        })}
        <text className="axis" x={(FRAME.left + FRAME.width - FRAME.right) / 2} y={FRAME.height - 4} textAnchor="middle">n</text>
        {series.map((one, i) => (
          <g key={one.name} data-series={i % 5} data-worst={one.name === worst}>
            <path className="curve" d={drawn.pathOf(one.curve)} />
            {one.points.filter((p) => p.y > 0).map((p) => <Mark key={p.x} at={drawn.place(p)} kind={i} />)}
          </g>
        ))}
      </svg>
    </figure>
  );
}
