import { formatMs, percent } from '../../../lib/format.ts';
import { ClassTable, PairKeys } from './Figures.tsx';
import { classesOf, TRIES_MIN, type Ranked } from './pairs.ts';
import type { Pair } from './measures.ts';
import { reasonWords } from './words.ts';

const SHOWN = 12;

interface Props {
  readonly kind: 'code' | 'prose';
  readonly pairs: readonly Pair[];
  readonly worst: readonly Ranked[];
  readonly usual_ms: number;
}

/** What one's fingers find hard. */
export function PairsView({ kind, pairs, worst, usual_ms }: Props) {
  return (
    <section className="typing-part" aria-label="Pairs">
      <h2>Your pairs in {kind}</h2>
      {worst.length === 0 ? <p className="quiet">Once pairs of characters were typed {TRIES_MIN} times, those that cost you most stand here.</p> : (
        <div className="typing-columns">
          <div className="typing-wide">
            <table className="typing-table">
              <thead><tr><th scope="col">Pair</th><th scope="col">Between keys</th><th scope="col">Missed</th><th scope="col">Why</th></tr></thead>
              <tbody>
                {worst.slice(0, SHOWN).map((one) => (
                  <tr key={one.pair}>
                    <th scope="row"><PairKeys pair={one.pair} /></th>
                    <td className="number">{one.mean_ms === null ? '–' : formatMs(one.mean_ms)}</td>
                    <td className="number">{percent(one.miss_rate)}</td>
                    <td>{reasonWords(one, usual_ms)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <div>
            <h3>Symbols and digits apart</h3>
            <ClassTable classes={classesOf(pairs)} />
          </div>
        </div>
      )}
    </section>
  );
}
