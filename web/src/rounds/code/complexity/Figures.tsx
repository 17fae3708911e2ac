import type { MeasuredShape, Measurement } from '../../../contract/api.ts';
import { formatBytes } from '../../../lib/format.ts';
import { Plot, Swatch, type Unit } from './Plot.tsx';
import type { Series } from './plot.ts';
import { endWords, formatCount, formatSeconds, formatShort, memoryWords, notation } from './words.ts';

type Measured = NonNullable<Measurement['measured']>;

function work({ shape, points, time }: MeasuredShape): Series {
  return { name: shape, points: points.map((p) => ({ x: p.n, y: p.work })), curve: points.map((p, i) => ({ x: p.n, y: time.fitted?.[i] ?? 0 })) };
}

function memory({ shape, memory: points, space }: MeasuredShape): Series {
  return { name: shape, points: points.map((p) => ({ x: p.n, y: p.bytes })), curve: points.map((p, i) => ({ x: p.n, y: space.fitted?.[i] ?? 0 })) };
}

/** What each shape of input showed; it is the legend of the plots too. */
function Shapes({ measured }: { readonly measured: Measured }) {
  return (
    <div className="figure-scroll" tabIndex={0} role="region" aria-label="By shape of input">
      <table className="figures">
        <caption className="visually-hidden">By shape of input</caption>
        <thead><tr><th scope="col">Shape</th><th scope="col">Time</th><th scope="col">Memory</th><th scope="col" className="number">n up to</th></tr></thead>
        <tbody>
          {measured.shapes.map((shape, i) => (
            <tr key={shape.shape}>
              <th scope="row"><Swatch kind={i} />{shape.shape}</th>
              <td>{shape.time.outcome === 'none' ? '?' : notation(shape.time.said)}</td>
              <td>{shape.space.outcome === 'none' ? '?' : notation(shape.space.said)}</td>
              <td className="number">
                {formatCount(shape.points.at(-1)?.n ?? 0)}
                {endWords(shape) && <span className="ended">{endWords(shape)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function AllFigures({ measured }: { readonly measured: Measured }) {
  const format = measured.kind === 'counted' ? formatShort : formatSeconds;
  return (
    <details>
      <summary>All figures</summary>
      {measured.shapes.map((shape) => {
        const bytes = new Map(shape.memory.map((m) => [m.n, m.bytes]));
        const ran = new Map(shape.points.map((p) => [p.n, p]));
        const sizes = [...new Set([...ran.keys(), ...bytes.keys()])].sort((a, b) => a - b);
        return (
          <table key={shape.shape} className="figures">
            <caption>{shape.shape}; memory {memoryWords(shape.memory_by)}</caption>
            <thead><tr><th scope="col" className="number">n</th><th scope="col" className="number">{measured.kind === 'counted' ? 'Work (blocks)' : 'CPU time'}</th><th scope="col" className="number">Memory</th></tr></thead>
            <tbody>
              {sizes.map((n) => (
                <tr key={n}>
                  <th scope="row" className="number">{formatCount(n)}</th>
                  <td className="number">{ran.has(n) ? format(ran.get(n)!.work) : ''}</td>
                  <td className="number">{bytes.has(n) ? formatBytes(bytes.get(n)!) : ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        );
      })}
    </details>
  );
}

export function Figures({ measured }: { readonly measured: Measured }) {
  const unit: Unit = measured.kind === 'counted' ? 'blocks' : 'seconds';
  return (
    <>
      <Shapes measured={measured} />
      <div className="plots">
        <Plot title={measured.kind === 'counted' ? 'Work, in basic blocks' : 'CPU time'} unit={unit} series={measured.shapes.map(work)} worst={measured.time.worst_shape} />
        <Plot title="Memory" unit="bytes" series={measured.shapes.map(memory)} worst={measured.space.worst_shape} />
      </div>
      <AllFigures measured={measured} />
    </>
  );
}
