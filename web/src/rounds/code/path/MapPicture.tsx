import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Pattern } from '../../../contract/api.ts';
import { percent, plural } from '../../../lib/format.ts';
import { beside, curveOf, kinOf, layOut } from './layout.ts';
import { isMeasured, solvedOf, span } from './words.ts';

const SIZES = { across: 178, down: 62, leap: 0.35, margin: 44 };
const NAME_MAX = 16;

/** The area is how often it is asked. */
const radiusOf = (pattern: Pattern, most: number): number => 9 + 13 * Math.sqrt(pattern.weight / most);

/** In two lines where it is long. */
function linesOf(name: string): readonly string[] {
  if (name.length <= NAME_MAX) return [name];
  const words = name.split(' ');
  let first = words[0]!;
  let i = 1;
  while (i < words.length - 1 && `${first} ${words[i]}`.length <= NAME_MAX) first += ` ${words[i++]!}`;
  return [first, words.slice(i).join(' ')];
}

/** A glass that is filled as far as one can: sure up to the low end of the interval, pale up to the high one, with a mark at the estimate. */
function Glass({ pattern, r }: { readonly pattern: Pattern; readonly r: number }) {
  const { low, value, high } = pattern.chance;
  const y = (share: number): number => r - 2 * r * share;
  const clip = `glass-${pattern.id}`;
  return (
    <>
      <clipPath id={clip}><circle r={r} /></clipPath>
      <circle className="path-glass" r={r} />
      <g clipPath={`url(#${clip})`}>
        <rect className="path-perhaps" x={-r} width={2 * r} y={y(high)} height={2 * r * (high - low)} />
        {isMeasured(pattern) && <rect className="path-sure" x={-r} width={2 * r} y={y(low)} height={2 * r * low} />}
        <line className="path-estimate" x1={-r} x2={r} y1={y(value)} y2={y(value)} />
      </g>
      <circle className="path-rim" r={r} data-measured={isMeasured(pattern)} />
    </>
  );
}

function labelOf(pattern: Pattern): string {
  const stand = isMeasured(pattern) ? `${percent(pattern.chance.value)}, ${span(pattern.chance)}` : `nothing known, ${span(pattern.chance)}`;
  return `${pattern.name}: ${stand}; ${solvedOf(pattern.problems)} of ${plural(pattern.problems.length, 'problem')} solved`;
}

interface Props {
  readonly patterns: readonly Pattern[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

/** The patterns as a picture: what is needed stands to the left. Arrow keys go from one to another. */
export function MapPicture({ patterns, chosen, onChoose }: Props) {
  const layout = useMemo(() => layOut(patterns, SIZES), [patterns]);
  const most = Math.max(...patterns.map(({ weight }) => weight));
  const [at, setAt] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const picture = useRef<SVGSVGElement>(null);
  const stop = at ?? chosen ?? patterns.find(({ layer }) => layer === 0)?.id;
  const shown = over ?? chosen;
  const kin = useMemo(() => (shown ? kinOf(patterns, shown) : null), [patterns, shown]);

  const press = (event: KeyboardEvent, id: string): void => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onChoose(id);
      return;
    }
    const next = beside(layout, id, event.key);
    if (event.key.startsWith('Arrow')) event.preventDefault();
    if (next === null) return;
    setAt(next);
    picture.current?.querySelector<SVGGElement>(`[data-pattern="${next}"]`)?.focus();
  };
  return (
    <svg ref={picture} className="path-map" viewBox={`0 0 ${layout.width + 92} ${layout.height}`} role="group" aria-label="Map of the patterns: arrow keys go from one to another, Enter shows it">
      {layout.edges.map(({ from, to, points }) => (
        <path key={`${from} ${to}`} className="path-need" d={curveOf(points)} data-kin={kin === null ? 'all' : kin.has(from) && kin.has(to)} />
      ))}
      {patterns.map((pattern) => {
        const { x, y } = layout.at.get(pattern.id)!;
        const r = radiusOf(pattern, most);
        const lines = linesOf(pattern.name);
        return (
          <g
            key={pattern.id} data-pattern={pattern.id} className="path-node" transform={`translate(${x} ${y})`} role="button" aria-label={labelOf(pattern)} aria-pressed={pattern.id === chosen}
            tabIndex={pattern.id === stop ? 0 : -1} data-kin={kin === null ? 'all' : kin.has(pattern.id)}
            onClick={() => onChoose(pattern.id)} onKeyDown={(event) => press(event, pattern.id)} onFocus={() => setAt(pattern.id)}
            onPointerEnter={() => setOver(pattern.id)} onPointerLeave={() => setOver(null)}
          >
            <rect className="path-focus" x={-r - 5} y={-r - 4} width={r + 118} height={2 * r + 8} rx="8" />
            <Glass pattern={pattern} r={r} />
            <text y={lines.length === 1 ? 4 : -3}>{lines.map((line, i) => <tspan key={line} x={r + 6} dy={i * 14}>{line}{i < lines.length - 1 && ' '}</tspan>)}</text>
          </g>
        );
      })}
    </svg>
  );
}

/** What the glasses mean. */
export function MapLegend() {
  return (
    <p className="path-legend small quiet">
      <span><svg viewBox="0 0 20 20" aria-hidden="true"><circle className="path-sure" cx="10" cy="10" r="8" /></svg>surely able</span>
      <span><svg viewBox="0 0 20 20" aria-hidden="true"><circle className="path-perhaps" cx="10" cy="10" r="8" /></svg>perhaps</span>
      <span><svg viewBox="0 0 20 20" aria-hidden="true"><line className="path-estimate" x1="2" x2="18" y1="10" y2="10" /></svg>best guess</span>
      <span><svg viewBox="0 0 20 20" aria-hidden="true"><circle className="path-rim" data-measured="false" cx="10" cy="10" r="8" /></svg>no answers yet</span>
      <span>The larger, the more often it is asked. How far it is filled is the chance to be able to solve a medium problem of it.</span>
    </p>
  );
}
