import { useRef, useState } from 'react';
import type { CallNote, CallSheet } from '../../../contract/api.ts';
import { call, describeTrouble, type Answer } from '../../../lib/api.ts';
import { notify } from '../../../lib/notices.ts';
import { Button } from '../../../ui/Button.tsx';

/** Writes down which are chosen, beside what is noted; of a note that was edited meanwhile the newer one is taken. */
async function write(round: number, note: CallNote | null, ids: readonly string[]): Promise<Answer<unknown>> {
  const asks = ids.length ? ids.join('\n') : null;
  const again = async (): Promise<Answer<unknown>> => {
    const sheet = await call('getCall', { params: { id: round } });
    const now = sheet.ok ? sheet.value.notes[0] : undefined;
    return now ? call('editThing', { params: { kind: 'call_note', id: now.id }, body: { asks, version: now.version } }) : sheet;
  };
  const answer = note
    ? await call('editThing', { params: { kind: 'call_note', id: note.id }, body: { asks, version: note.version } })
    : await call('createThing', { params: { kind: 'call_note' }, body: { asks, round } });
  return !answer.ok && answer.trouble.kind === 'refused' && answer.trouble.code === 'conflict' ? again() : answer;
}

/** What to ask them: those that were chosen, and the others to choose from. */
export function AsksPart({ sheet }: { readonly sheet: CallSheet }) {
  const [choosing, setChoosing] = useState(false);
  const [picked, setPicked] = useState<readonly string[] | null>(null);
  const last = useRef<Promise<void>>(Promise.resolve());
  const note = useRef(sheet.notes[0] ?? null);
  note.current = sheet.notes[0] ?? null;
  const ids = picked ?? sheet.ask_back.filter((one) => one.chosen).map(({ id }) => id);
  const chosen = sheet.ask_back.filter(({ id }) => ids.includes(id));
  const own = (sheet.research[0]?.questions ?? '').split('\n').map((line) => line.trim()).filter(Boolean);
  const groups = [...new Set(sheet.ask_back.map(({ group }) => group))];
  const toggle = (id: string): void => {
    const now = ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id];
    setPicked(now);
    last.current = last.current.then(async () => {
      const answer = await write(sheet.round.id, note.current, now);
      if (answer.ok) return;
      notify(describeTrouble(answer.trouble));
      setPicked(null);
    });
  };
  return (
    <section className="call-part" id="asks" aria-label="To ask them">
      <div className="part-head"><h2>To ask them</h2>{sheet.ask_back.length > 0 && <Button look="bare" aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>{choosing ? 'Done' : 'Choose'}</Button>}</div>
      {own.length + chosen.length === 0 && !choosing && <p className="small quiet">Nothing is chosen. Three or four are enough; who asks nothing does not seem to care.</p>}
      {(own.length > 0 || (!choosing && chosen.length > 0)) && (
        <ul className="call-list">
          {own.map((one) => <li key={one}>{one}</li>)}
          {!choosing && chosen.map(({ id, asks, why }) => <li key={id}>{asks}<p className="small quiet">{why}</p></li>)}
        </ul>
      )}
      {choosing && groups.map((group) => (
        <fieldset key={group} className="call-choose">
          <legend className="small quiet">{group}</legend>
          {sheet.ask_back.filter((one) => one.group === group).map(({ id, asks, why }) => (
            <label key={id}><input type="checkbox" checked={ids.includes(id)} onChange={() => toggle(id)} /> <span>{asks} <span className="small quiet">{why}</span></span></label>
          ))}
        </fieldset>
      ))}
    </section>
  );
}
