import type { RecursionReport } from '../../../contract/api.ts';
import { barsOf, callText, type Bar } from './words.ts';

const WHO: Readonly<Record<Bar['who'], string>> = { given: 'Given', yours: 'Yours', ours: 'Ours' };

interface Props {
  readonly name: string;
  readonly depth: RecursionReport['depth'];
  readonly story: boolean;
}

/** How many functions are on the stack at once, on growing inputs. */
export function DepthPicture({ name, depth, story }: Props) {
  if (depth.length === 0) return null;
  return (
    <section aria-label="The stack">
      <h2>Functions on the stack at once</h2>
      <table className="recursion-depth">
        <thead><tr><th scope="col">Call</th><th scope="col">Whose</th><th scope="col">Deepest</th><th scope="col"><span className="visually-hidden">As a bar, by its logarithm</span></th></tr></thead>
        {barsOf(depth, story).map(({ args, bars }) => (
          <tbody key={args}>
            {bars.map((bar, i) => (
              <tr key={bar.who}>
                {i === 0 && <th scope="rowgroup" rowSpan={bars.length}><code>{callText(name, args)}</code></th>}
                <td>{WHO[bar.who]}</td>
                <td className="number">{bar.frames ?? '–'}{bar.broken && bar.frames !== null && <span className="recursion-broken"> broke off</span>}</td>
                <td className="recursion-bar">
                  <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect x="0" y="1" width={100 * bar.part} height="6" className={`recursion-bar-${bar.who}`} /></svg>
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
