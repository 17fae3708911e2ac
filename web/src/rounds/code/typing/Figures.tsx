// Parts that several views of the typing pages share.
import type { ReactNode } from 'react';
import { formatMs, percent } from '../../../lib/format.ts';
import type { ClassStand } from './pairs.ts';
import { charLook, charWord } from './words.ts';

export function Figure({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="typing-figure">
      <dt>{name}</dt>
      <dd className="number">{children}</dd>
    </div>
  );
}

/** Two characters, as keys. */
export function PairKeys({ pair }: { readonly pair: string }) {
  const chars = [...pair];
  return (
    <span className="typing-pair">
      <span className="visually-hidden">{chars.map(charWord).join(', then ')}</span>
      <kbd aria-hidden="true">{chars.map(charLook).join('')}</kbd>
    </span>
  );
}

const NAMES = { letters: 'Letters', digits: 'Digits', symbols: 'Symbols', spaces: 'Spaces and line ends' } as const;

/** Symbols and digits apart from letters. */
export function ClassTable({ classes }: { readonly classes: readonly ClassStand[] }) {
  return (
    <table className="typing-table">
      <thead><tr><th scope="col">What</th><th scope="col">Tries</th><th scope="col">Between keys</th><th scope="col">Missed</th></tr></thead>
      <tbody>
        {classes.filter((one) => one.tries > 0).map((one) => (
          <tr key={one.key}>
            <th scope="row">{NAMES[one.key]}</th>
            <td className="number">{one.tries}</td>
            <td className="number">{one.mean_ms === null ? '–' : formatMs(one.mean_ms)}</td>
            <td className="number">{percent(one.missed / one.tries, 1)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
