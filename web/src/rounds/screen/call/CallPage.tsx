import './call.css';
import { Link } from 'wouter';
import type { CallSheet } from '../../../contract/api.ts';
import { useStore } from '../../../lib/store.ts';
import { roundWords } from '../../../lib/said.ts';
import { useTitle } from '../../../lib/title.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { callOf } from '../data.ts';
import { timeWords } from '../words.ts';
import { AfterPart } from './AfterPart.tsx';
import { AnswersPart } from './AnswersPart.tsx';
import { AsksPart } from './AsksPart.tsx';
import { NotesPart } from './NotesPart.tsx';
import { FiguresPart, LinesPart, PromisesPart, RangePart, ShakyPart } from './SaidPart.tsx';
import { Timer } from './Timer.tsx';
import { WhoPart } from './WhoPart.tsx';

const JUMPS: readonly (readonly [string, string])[] = [['who', 'Who'], ['answers', 'Answers'], ['range', 'Range'], ['asks', 'Ask'], ['notes', 'Notes'], ['after', 'After']];

function Sheet({ sheet }: { readonly sheet: CallSheet }) {
  const { round, company, application } = sheet;
  return (
    <>
      <header className="call-head">
        <p className="small quiet">{roundWords[round.kind]}{round.minutes !== null && ` · ${round.minutes} min`}</p>
        <h1>{company.name}: {application.role}</h1>
        <p className="call-when">{timeWords(round.at_ms)}</p>
        {round.time_zone && sheet.when && <p className="small quiet">Agreed as {sheet.when}</p>}
        <Timer round={round.id} minutes={round.minutes} />
        <div className="call-carry">
          <a className="button bare" href={`/api/calls/${round.id}/sheet`} download={`call-${round.id}.html`}><Icon name="download" />Take it along</a>
          <Button look="bare" icon="copy" onClick={() => window.print()}>Print</Button>
        </div>
      </header>
      <nav className="call-jumps" aria-label="Parts of the sheet">{JUMPS.map(([id, name]) => <a key={id} href={`#${id}`}>{name}</a>)}</nav>
      <WhoPart sheet={sheet} />
      <LinesPart sheet={sheet} />
      <RangePart sheet={sheet} />
      <AnswersPart sheet={sheet} />
      <FiguresPart sheet={sheet} />
      <PromisesPart sheet={sheet} />
      <AsksPart sheet={sheet} />
      <ShakyPart sheet={sheet} />
      <NotesPart round={round.id} note={sheet.notes[0] ?? null} />
      <AfterPart sheet={sheet} />
    </>
  );
}

/** The sheet for one call, for a phone beside the ear. */
export function CallPage({ id }: { readonly id: string }) {
  const resource = callOf(id);
  // <Loaded> below fetches it, once for both.
  const loaded = useStore(resource.store);
  const name = loaded.state === 'ready' ? loaded.data.company.name : 'Call';
  useTitle(`${name} · call`);
  return (
    <div className="page call">
      <p className="call-back small"><Link href="/screen">All calls</Link></p>
      <Loaded of={resource} what="this call" lines={8}>{(sheet) => <Sheet sheet={sheet} />}</Loaded>
    </div>
  );
}
