import { useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { Icon } from '../../../ui/Icon.tsx';
import { Pieces } from '../lines/Code.tsx';
import { useColoured } from '../lines/useColoured.ts';
import { choose, rangeOf, type Chosen } from './comments.ts';
import { codeOf, reviewLines, withColours } from './diffText.ts';

interface Props {
  readonly file: string;
  readonly text: string;
  readonly language: string;
  /** Below a line: comments on it, or what was to be found there. */
  readonly below: (line: number) => ReactNode;
  /** Of a line: how it is marked. */
  readonly tone: (line: number) => string | undefined;
  /** Lines are chosen for a comment; left out where nothing can be said any more. */
  readonly choosing?: { readonly chosen: Chosen; readonly onChoose: (chosen: Chosen) => void; readonly onOpen: (chosen: Chosen) => void };
}

const SIGNS = { plain: ' ', added: '+', removed: '-', head: ' ' } as const;

/** The text of a pull request: a file or a diff, with what is said below its lines. */
export function ReviewText({ file, text, language, below, tone, choosing }: Props) {
  const lines = useMemo(() => reviewLines(text), [text]);
  const coloured = withColours(lines, useColoured(useMemo(() => codeOf(lines), [lines]), language));
  const table = useRef<HTMLTableSectionElement>(null);
  const diff = lines.some((line) => line.sign !== 'plain');
  const range = choosing ? rangeOf(choosing.chosen) : null;

  const press = (event: KeyboardEvent): void => {
    if (!choosing || event.ctrlKey || event.metaKey || event.altKey) return;
    const { head } = choosing.chosen;
    const to = { ArrowDown: head + 1, ArrowUp: head - 1, PageDown: head + 10, PageUp: head - 10, Home: 1, End: lines.length }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = choose(choosing.chosen, to, lines.length, event.shiftKey);
    choosing.onChoose(next);
    // At once: the next key is that line's.
    table.current?.querySelector<HTMLElement>(`[data-add="${next.head}"]`)?.focus();
  };
  return (
    <div className="review-text">
      <p className="review-file"><Icon name="code" /> <code>{file}</code></p>
      <div className="review-scroll">
        <table className="review-lines" aria-label={`${file}, line by line`}>
          <colgroup><col className="review-numbers" /><col /></colgroup>
          <tbody ref={table} onKeyDown={press}>
            {lines.map((line, i) => {
              const said = below(line.number);
              const within = range !== null && line.number >= range.from && line.number <= range.to;
              return [
                <tr key={line.number} data-sign={line.sign} data-chosen={within || undefined} data-tone={tone(line.number)}>
                  <th scope="row">
                    {choosing ? (
                      <button
                        type="button" data-add={line.number} tabIndex={line.number === choosing.chosen.head ? 0 : -1} aria-label={`Comment on line ${line.number}`}
                        onClick={(event) => {
                          const next = choose(choosing.chosen, line.number, lines.length, event.shiftKey);
                          // A line of those that are chosen already, by the keyboard: all of them are meant.
                          const keeps = !event.shiftKey && event.detail === 0 && within;
                          if (!keeps) choosing.onChoose(next);
                          choosing.onOpen(keeps ? choosing.chosen : next);
                        }}
                      >
                        {line.number}
                      </button>
                    ) : (
                      line.number
                    )}
                  </th>
                  <td>
                    {diff && <span className="review-sign" aria-hidden="true">{SIGNS[line.sign]}</span>}
                    {diff && line.sign !== 'plain' && line.sign !== 'head' && <span className="visually-hidden">{line.sign}: </span>}
                    <code><Pieces line={coloured[i]!} /></code>
                  </td>
                </tr>,
                said ? <tr key={`${line.number}-said`} className="review-below"><td colSpan={2}>{said}</td></tr> : null,
              ];
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}
