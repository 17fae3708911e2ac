import type { TranscriptSpeaker } from '../../contract/api.ts';
import { plural } from '../../lib/format.ts';
import { Button } from '../Button.tsx';

interface Props {
  readonly speakers: readonly TranscriptSpeaker[];
  readonly onChoose: (name: string) => void;
}

/** Several people speak, and none of them is called "me". */
export function Whose({ speakers, onChoose }: Props) {
  return (
    <section className="panel" aria-label="Whose words">
      <h2>Whose words are yours?</h2>
      <ul className="rows">
        {speakers.map((speaker) => (
          <li key={speaker.name} className="row-of">
            <div><strong>{speaker.name}</strong><p className="small quiet">{plural(speaker.parts, 'line')}</p></div>
            <Button onClick={() => onChoose(speaker.name)} aria-label={`${speaker.name}: these are mine`}>These are mine</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
