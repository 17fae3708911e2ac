import { useEffect, useRef, useState } from 'react';
import type { CallNote } from '../../../contract/api.ts';
import { call, describeTrouble } from '../../../lib/api.ts';
import { storage, isString } from '../../../lib/storage.ts';

interface Props {
  readonly round: number;
  readonly note: CallNote | null;
}

type Saving = { readonly state: 'saved' } | { readonly state: 'saving' } | { readonly state: 'failed'; readonly says: string };

const QUIET_MS = 700;
const AGAIN_MS = 5000;

/** Writes the notes down. What another window wrote meanwhile stays among the versions of the note. */
async function write(round: number, note: { readonly id: number; readonly version: number } | null, notes: string) {
  const body = { notes: notes.trim() === '' ? null : notes };
  return note
    ? call('editThing', { params: { kind: 'call_note', id: note.id }, body: { ...body, version: note.version } })
    : call('createThing', { params: { kind: 'call_note' }, body: { ...body, round } });
}

/** Notes while the call lasts: written to this browser with each letter, and to the record a moment later. */
export function NotesPart({ round, note }: Props) {
  const name = `call.${round}.notes`;
  const kept = note?.notes ?? '';
  // What an interruption left in the browser goes before what the record has.
  const [text, setText] = useState(() => storage.read(name, isString, kept));
  const [saving, setSaving] = useState<Saving>({ state: 'saved' });
  const seen = useRef(note);
  const busy = useRef(false);
  useEffect(() => {
    if (note && (!seen.current || note.version > seen.current.version)) seen.current = note;
  }, [note]);
  useEffect(() => {
    if (text === (seen.current?.notes ?? '')) return;
    const save = async (): Promise<void> => {
      if (busy.current) return;
      busy.current = true;
      setSaving({ state: 'saving' });
      const answer = await write(round, seen.current, text);
      busy.current = false;
      if (answer.ok) {
        seen.current = answer.value.thing as CallNote;
        storage.remove(name);
        setSaving({ state: 'saved' });
      } else {
        setSaving({ state: 'failed', says: describeTrouble(answer.trouble) });
      }
    };
    const first = setTimeout(() => void save(), QUIET_MS);
    const again = setInterval(() => void save(), AGAIN_MS);
    return () => {
      clearTimeout(first);
      clearInterval(again);
    };
  }, [text, round, name, saving.state === 'saved']);
  const type = (value: string): void => {
    setText(value);
    storage.write(name, value);
  };
  return (
    <section className="call-part" id="notes" aria-label="Notes">
      <h2>Notes</h2>
      <textarea className="field call-notes" rows={6} aria-label="Notes of this call" value={text} onChange={(event) => type(event.target.value)} placeholder="What they say. It saves itself." />
      <p className="small quiet" role="status">{saving.state === 'saving' ? 'Saving …' : saving.state === 'failed' ? `In this browser only: ${saving.says}` : text === '' ? '' : 'Saved.'}</p>
    </section>
  );
}
