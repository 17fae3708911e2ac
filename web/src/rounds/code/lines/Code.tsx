import './lines.css';
import type { ReactNode } from 'react';
import type { CodeLine } from './highlight.ts';

/** One line's pieces. */
export function Pieces({ line }: { readonly line: CodeLine }): ReactNode {
  return line.map((piece, i) => (piece.look ? <span key={i} className={piece.look}>{piece.text}</span> : piece.text));
}

interface Props {
  readonly lines: readonly CodeLine[];
  readonly label: string;
  /** From 1: where something is now. */
  readonly now?: number | null;
  /** From 1: marked besides. */
  readonly marked?: readonly number[];
}

/** Code that is only read: numbered lines, one of them marked. */
export function Code({ lines, label, now = null, marked = [] }: Props) {
  return (
    <div className="code-lines" role="region" aria-label={label} tabIndex={0}>
      <ol>
        {lines.map((line, i) => (
          <li key={i} data-now={now === i + 1 || undefined} data-marked={marked.includes(i + 1) || undefined} aria-current={now === i + 1 ? 'step' : undefined}>
            <code><Pieces line={line} /></code>
          </li>
        ))}
      </ol>
    </div>
  );
}
