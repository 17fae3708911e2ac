// The lists on the page of an application.
import { Link } from 'wouter';
import type { ApplicationWhole, Promise as Promised, Round } from '../../../contract/api.ts';
import { daysBetween, today } from '../../../lib/days.ts';
import { formValues, type FormField, type FormResult } from '../../../lib/form.ts';
import { dayTime, plural } from '../../../lib/format.ts';
import { useResource } from '../../../lib/resource.ts';
import { Button } from '../../../ui/Button.tsx';
import { editThing, orSay } from '../../../lib/things.ts';
import { lessons, waitsOf } from '../data.ts';
import { allFigureFields, contactFields, figureFields, figureResult, figureValues, newFigure, noteFields, promiseFields, roundFields } from '../forms.ts';
import { rateWords } from '../funnel/shapes.ts';
import { contactWords, figureSaid, figureWords, roundOutcomeWords, roundWords } from '../words.ts';
import { Clashes } from './Clashes.tsx';
import { Part } from '../../../ui/Part.tsx';
import { Rendered } from './Rendered.tsx';
import { Wait } from './Wait.tsx';

interface Props {
  readonly whole: ApplicationWhole;
}

const zone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
const valuesBy = (fields: readonly FormField[]) => (thing: object) => formValues(fields, thing as Readonly<Record<string, unknown>>);

/** To its sheet, as long as it is to come, and to the calendar. */
function RoundLinks({ round }: { readonly round: Round }) {
  const talk = round.outcome === 'planned' && round.kind !== 'takehome' && round.kind !== 'code';
  return (
    <>
      {talk && <Link href={`/screen/call/${round.id}`} className="button bare">Sheet</Link>}
      {round.at_ms !== null && round.at_ms > Date.now() && <IcsLink event={`round-${round.id}`} />}
    </>
  );
}

/** One event for a calendar program. */
const IcsLink = ({ event }: { readonly event: string }) => <a className="button bare" href={`/api/calendar/${event}.ics`} download title="For your calendar program, with its alarm">.ics</a>;

export function Rounds({ whole }: Props) {
  const kept = (result: FormResult): FormResult => ({ ...result, application: whole.application.id, ...(result['at_ms'] === null ? {} : { time_zone: zone() }) });
  return (
    <Part
      kind="round" title="Rounds" one="round" none="No round is planned." things={whole.rounds} fields={roundFields} fresh={{ kind: 'screen', outcome: 'planned' }}
      valuesOf={valuesBy(roundFields)} kept={kept} buttons={(round) => <RoundLinks round={round} />}
    >
      {(round) => (
        <>
          <strong>{roundWords[round.kind]}</strong> <span className="badge" data-outcome={round.outcome}>{roundOutcomeWords[round.outcome]}</span>
          <p className="small quiet">{[round.at_ms !== null && dayTime(round.at_ms), round.minutes !== null && `${round.minutes} min`, round.place, round.people?.split('\n').join(', ')].filter(Boolean).join(' · ')}</p>
          <Rendered whole={whole} kind="round" id={round.id} text={round.about} />
        </>
      )}
    </Part>
  );
}

/** Red is for what was broken only; late is a warning. */
function promiseState(promise: Promised): readonly [tone: string, words: string] {
  if (promise.broken) return ['bad', 'Broken'];
  if (promise.closed_on !== null) return promise.due_on !== null && promise.closed_on > promise.due_on ? ['slow', `Kept late, on ${promise.closed_on}`] : ['good', 'Kept'];
  if (promise.due_on === null) return ['none', 'Open, no day was said'];
  const days = daysBetween(today(), promise.due_on);
  return days < 0 ? ['slow', `Was due on ${promise.due_on}`] : ['none', `Due on ${promise.due_on}`];
}

function CloseButtons({ promise }: { readonly promise: Promised }) {
  if (promise.closed_on !== null) return null;
  const close = async (broken: boolean): Promise<void> => {
    await orSay(editThing('promise', promise, { closed_on: today(), broken }, broken ? 'The promise is broken.' : 'The promise was kept.'));
  };
  return (
    <>
      <Button look="bare" icon="check" onClick={() => void close(false)}>Kept</Button>
      <Button look="bare" onClick={() => void close(true)}>Broken</Button>
    </>
  );
}

/** How this company has kept its promises so far, in all applications to it. */
function Kept({ company }: { readonly company: number }) {
  const loaded = useResource(lessons);
  const one = loaded.state === 'ready' ? loaded.data.promises.find((keeping) => keeping.company === company) : undefined;
  if (!one) return null;
  const all = one.kept + one.late + one.broken + one.over;
  return <p className="small quiet">They kept {one.kept} of {plural(all, 'promise')} in time: {rateWords(one.rate)}</p>;
}

export function Promises({ whole }: Props) {
  const loaded = useResource(waitsOf(String(whole.application.id)));
  return (
    <Part
      before={<Kept company={whole.company.id} />} kind="promise" title="Promises" one="promise" none="Nobody has promised anything. End each call with: when will I hear from you?" things={whole.promises} fields={promiseFields}
      fresh={{ promised_on: today(), mine: 'false' }} valuesOf={valuesBy(promiseFields)} kept={(result) => ({ ...result, application: whole.application.id })}
      buttons={(promise) => <><CloseButtons promise={promise} />{promise.closed_on === null && promise.due_on !== null && <IcsLink event={`promise-${promise.id}`} />}</>}
    >
      {(promise) => {
        const [tone, words] = promiseState(promise);
        return (
          <>
            <strong>{promise.mine ? 'I' : 'They'}: {promise.what}</strong>
            <p className="small promise-state" data-tone={tone}>{words}</p>
            <Wait promise={promise} waits={loaded.state === 'ready' ? loaded.data : null} />
          </>
        );
      }}
    </Part>
  );
}

export function Figures({ whole }: Props) {
  return (
    <Part
      before={<Clashes whole={whole} />} kind="figure" title="Numbers said" one="figure" none="No figure was said yet: pay, notice, start." things={whole.figures} fields={allFigureFields} shown={figureFields}
      fresh={newFigure()} valuesOf={figureValues} kept={(result) => ({ ...figureResult(result), application: whole.application.id })}
    >
      {(figure) => (
        <>
          <strong>{figureSaid(figure)}</strong>
          <p className="small quiet">{figureWords[figure.about]}, said by {figure.mine ? 'me' : 'them'} on {figure.said_on}{figure.words && figure.about !== 'other' ? `: ${figure.words}` : ''}</p>
        </>
      )}
    </Part>
  );
}

export function Contacts({ whole }: Props) {
  return (
    <Part
      kind="contact" title="People" one="contact" none="Nobody is known there yet." things={whole.contacts} fields={contactFields} fresh={{ kind: 'recruiter' }} valuesOf={valuesBy(contactFields)}
      kept={(result) => ({ ...result, company: whole.company.id })}
    >
      {(contact) => (
        <>
          <strong>{contact.name}</strong> <span className="small quiet">{contact.title ?? contactWords[contact.kind]}</span>
          <p className="small">{[contact.email, contact.phone, contact.url].filter(Boolean).join(' · ')}</p>
        </>
      )}
    </Part>
  );
}

export function Notes({ whole }: Props) {
  return (
    <Part
      kind="note" title="Notes" one="note" none="No note yet." things={whole.notes} fields={noteFields} fresh={{}} valuesOf={valuesBy(noteFields)}
      kept={(result) => ({ ...result, application: whole.application.id })}
    >
      {(note) => <Rendered whole={whole} kind="note" id={note.id} text={note.body} />}
    </Part>
  );
}
