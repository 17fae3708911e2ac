import { useMemo } from 'react';
import { piecesOf, type Shown } from './places.ts';
import { severityWords } from './words.ts';

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
  // The first piece of each mark can be reached by the keyboard; the rest is the same one.
  const isFirst = (number: number): boolean => !seen.has(number) && seen.add(number) !== undefined;
  const found = (number: number): Shown | undefined => shown.find((one) => one.number === number);
  return (
    <ol className="cv-source plain">
      {lines.map((pieces, i) => (
        <li key={i}>
          {pieces.map((piece, j) => {
            const number = piece.marks.includes(active ?? -1) ? active! : piece.marks.at(-1);
            const one = number === undefined ? undefined : found(number);
            if (number === undefined || !one) return <span key={j}>{piece.text}</span>;
            const first = piece.marks.map(isFirst).some(Boolean);
            return (
              <span
                key={j} className="cv-underlined" data-severity={one.finding.severity} data-active={piece.marks.includes(active ?? -1)} data-kept={one.kept !== null} {...(first ? { 'data-mark': number } : {})}
                title={piece.marks.map((n) => `${n}: ${found(n)?.finding.message ?? ''}`).join('\n')} onMouseEnter={() => onActive(number)} onClick={() => onGo(number)}
              >
                {piece.text}
                {first && <button type="button" className="cv-number" onFocus={() => onActive(number)} aria-label={`${number}: ${severityWords[one.finding.severity]} ${one.finding.rule}, ${one.finding.message}`}>{number}</button>}
              </span>
            );
          })}
        </li>
      ))}
    </ol>
  );
}
