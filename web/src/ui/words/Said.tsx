import { useMemo, useState } from 'react';
import type { Heard, TranscriptMark, TranscriptPart } from '../../contract/api.ts';
import { Button } from '../Button.tsx';
import { firstPlaces, marksByPart, markWords, pieces, places, type MarkKind } from './marks.ts';
import { tellPlace } from './tell.ts';

/** So many parts and places are drawn at once; a call of an hour has about so many. */
const AT_ONCE = 400;

interface PartProps {
  readonly part: TranscriptPart;
  readonly marks: readonly TranscriptMark[];
  /** Nothing: whose words these are is plain. */
  readonly speaker: string;
  readonly other: boolean;
  /** A point has one, at its first place; '': none begins here. */
  readonly idOf: (mark: TranscriptMark) => string;
}

function Part({ part, marks, speaker, other, idOf }: PartProps) {
  return (
    <p className={`${part.opens ? 'turn' : ''} ${other ? 'other' : ''}`} dir="auto">
      {part.opens && part.start_ms !== null && <span className="when">{tellPlace(part)}</span>}
      {part.opens && speaker && <strong>{speaker}: </strong>}
      {pieces(part.text, marks).map((piece, i) => {
        if (piece.kinds.length === 0) return piece.text;
        const id = piece.begins.map(idOf).find(Boolean);
        return <mark key={i} {...(id ? { id } : {})} className="words-mark" data-kinds={piece.kinds.join(' ')} title={piece.kinds.map((kind) => markWords[kind]).join(', ')}>{piece.text}</mark>;
      })}
    </p>
  );
}

function Places({ heard }: { readonly heard: Heard }) {
  const all = useMemo(() => places(heard.parts, heard.marks), [heard]);
  return (
    <details>
      <summary>The marks as a list</summary>
      <table className="words-places">
        <thead><tr><th scope="col">Where</th><th scope="col">What</th><th scope="col">Words</th></tr></thead>
        <tbody>{all.slice(0, AT_ONCE).map((place, i) => <tr key={i}><td>{tellPlace(place.part)}</td><td>{markWords[place.mark.kind]}{place.mark.negated && ', negated'}</td><td dir="auto">{place.words}</td></tr>)}</tbody>
      </table>
      {all.length > AT_ONCE && <p className="small quiet">The first {AT_ONCE} of {all.length}.</p>}
    </details>
  );
}

/** The words themselves, with what was found in them. */
export function Said({ heard, prefix }: { readonly heard: Heard; readonly prefix: string }) {
  const [shown, setShown] = useState(AT_ONCE);
  const byPart = useMemo(() => marksByPart(heard.marks), [heard]);
  const kinds = useMemo(() => [...new Set(heard.marks.map((mark) => mark.kind))] as readonly MarkKind[], [heard]);
  const ids = useMemo(() => firstPlaces(heard.marks, prefix), [heard, prefix]);
  return (
    <section aria-label="The words">
      <h2>The words</h2>
      {heard.parts.length === 0 && <p className="quiet">There are no words in it.</p>}
      {kinds.length > 0 && <p className="words-legend" aria-hidden="true">{kinds.map((kind) => <mark key={kind} className="words-mark" data-kinds={kind}>{markWords[kind]}</mark>)}</p>}
      <div className="words-said">
        {heard.parts.slice(0, shown).map((part, i) => (
          <Part key={i} part={part} marks={byPart.get(i) ?? []} speaker={part.speaker === null ? '' : (heard.speakers[part.speaker]?.name ?? '')} other={heard.speaker !== null && part.speaker !== heard.speaker} idOf={(mark) => ids.get(mark) ?? ''} />
        ))}
      </div>
      {heard.parts.length > shown && <Button onClick={() => setShown(shown + 10 * AT_ONCE)}>Show more ({heard.parts.length - shown} lines)</Button>}
      {heard.marks.length > 0 && <Places heard={heard} />}
    </section>
  );
}
