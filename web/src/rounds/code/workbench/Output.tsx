import { useMemo } from 'react';
import { plainText, spans, type Place } from '../../../lib/terminal.ts';
import { CopyButton } from '../../../ui/CopyButton.tsx';

interface Props {
  readonly title: string;
  readonly text: string;
  readonly onPlace: (place: Place) => void;
}

/** What a compiler or an interpreter said; each place in the source that it names leads there. */
export function Output({ title, text, onPlace }: Props) {
  const plain = useMemo(() => plainText(text), [text]);
  const parts = useMemo(() => spans(plain), [plain]);
  return (
    <section className="text">
      <header><h3>{title}</h3><CopyButton text={plain} label="Copy it" /></header>
      <pre tabIndex={0}>
        {parts.map((part, i) => {
          const { place } = part;
          if (!place) return part.text;
          const where = `line ${place.line}${place.column === null ? '' : `, column ${place.column}`}`;
          return <button key={i} type="button" className="place" title={`Go to ${where}`} onClick={() => onPlace(place)}>{part.text}</button>;
        })}
      </pre>
    </section>
  );
}
