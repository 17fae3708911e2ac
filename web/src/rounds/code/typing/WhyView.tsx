import { PairKeys } from './Figures.tsx';
import { DRILL_PAIRS } from './chosen.ts';
import type { DrillLine, Ranked } from './pairs.ts';
import { reasonWords } from './words.ts';

interface Props {
  readonly lines: readonly DrillLine[];
  readonly seed: number | null;
  readonly worst: readonly Ranked[];
  readonly usual_ms: number;
}

/** Why a drill is made of these lines. */
export function WhyView({ lines, seed, worst, usual_ms }: Props) {
  if (lines.length === 0) return null;
  const used = new Set(lines.flatMap((one) => one.pairs));
  return (
    <section className="typing-why" aria-label="Why these lines">
      <p className="small">These lines have the pairs that cost you most (drill {seed}):</p>
      <ul className="typing-pairs">
        {worst.slice(0, DRILL_PAIRS).map((one) => <li key={one.pair}><PairKeys pair={one.pair} /> <span className="small">{used.has(one.pair) ? reasonWords(one, usual_ms) : 'no line here has it'}</span></li>)}
      </ul>
      <details>
        <summary>Line by line</summary>
        <ol className="typing-lines">{lines.map((line) => <li key={line.text}><code>{line.text}</code> <span>{line.pairs.map((pair) => <PairKeys key={pair} pair={pair} />)}</span></li>)}</ol>
      </details>
    </section>
  );
}
