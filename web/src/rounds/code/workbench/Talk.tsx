import { useMemo } from 'react';
import { showOdd } from '../../../lib/diff.ts';
import { turnsOf } from './talk.ts';

const NAMES = { judge: 'Judge', program: 'Your program' };

/** Who said what to whom: the judge at the left, the program at the right. */
export function Talk({ text, label }: { readonly text: string; readonly label: string }) {
  const turns = useMemo(() => turnsOf(text), [text]);
  if (turns.length === 0) return <p className="quiet small">Nobody said anything.</p>;
  return (
    <div className="talk" role="region" aria-label={label} tabIndex={0}>
      <div className="talk-head quiet small" aria-hidden="true"><span>{NAMES.judge}</span><span>{NAMES.program}</span></div>
      <ol className="plain">
        {turns.map(({ who, lines }, i) =>
          who === 'pass' ? (
            <li key={i} className="talk-pass quiet small">The next pass begins</li>
          ) : (
            <li key={i} data-who={who}>
              <span className="visually-hidden">{NAMES[who]}</span>
              <pre>{showOdd(lines.join('\n'))}</pre>
            </li>
          ))}
      </ol>
    </div>
  );
}
