import { useMemo } from 'react';
import { piecesOf, type Shown } from './places.ts';
import { severityWords, type Severity } from './words.ts';

/** The worst first. */
const ranks: readonly Severity[] = ['error', 'warning', 'note'];

interface Props {
  readonly text: string;
  readonly shown: readonly Shown[];
  readonly active: number | null;
  readonly onActive: (number: number | null) => void;
  readonly onGo: (number: number) => void;
}

/** The text of a CV, line by line, with what the findings are about underlined. */
export function SourceView({ text, shown, active, onActive, onGo }: Props) {
  const lines = useMemo(() => piecesOf(text, shown), [text, shown]);
  const seen = new Set<number>();
  const found = (number: number): Shown => shown[shown.findIndex((one) => one.number === number)]!;
  return (
    <ol className="cv-source plain">
      {lines.map((pieces, i) => (
        <li key={i}>
          {pieces.map((piece, j) => {
            const here = piece.marks.map(found);
            const worst = here.toSorted((a, b) => ranks.indexOf(a.finding.severity) - ranks.indexOf(b.finding.severity))[0];
            if (!worst) return <span key={j}>{piece.text}</span>;
            // Where a finding begins stands its number, by which it can be reached.
            const begun = here.filter(({ number }) => !seen.has(number));
            for (const { number } of begun) seen.add(number);
            return (
              <span
                key={j} className="cv-underlined" data-severity={worst.finding.severity} data-active={piece.marks.includes(active ?? -1)} data-kept={here.every(({ kept }) => kept !== null)}
                title={here.map(({ number, finding }) => `${number}: ${finding.message}`).join('\n')} onMouseEnter={() => onActive(worst.number)} onClick={() => onGo(worst.number)}
              >
                {piece.text}
                {begun.map(({ number, finding }) => (
                  <button
                    key={number} type="button" className="cv-number" data-mark={number} onFocus={() => onActive(number)} onMouseEnter={() => onActive(number)}
                    onClick={(event) => { event.stopPropagation(); onGo(number); }} aria-label={`${number}: ${severityWords[finding.severity]} ${finding.rule}, ${finding.message}`}
                  >
                    {number}
                  </button>
                ))}
              </span>
            );
          })}
        </li>
      ))}
    </ol>
  );
}
