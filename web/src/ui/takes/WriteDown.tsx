import './takes.css';
import { useId, useState } from 'react';
import type { Telling, TranscriptSpeaker } from '../../contract/api.ts';
import { call, describeTrouble } from '../../lib/api.ts';
import type { TellingsOf } from '../../lib/tellings.ts';
import { makeThing } from '../../lib/things.ts';
import { tooLong } from '../../lib/words/file.ts';
import { keptText } from '../../lib/words/kept.ts';
import { Source } from '../words/Source.tsx';
import { Whose } from '../words/Whose.tsx';
import { tellingWords } from './tell.ts';

interface Props {
  readonly of: TellingsOf;
  /** Takes that are recorded and have no words yet, the newest first. */
  readonly without: readonly Telling[];
}

/** What another program wrote down of a take; it is kept as a rehearsal that began with the recording, so that both are one take ever after. */
export function WriteDown({ of, without }: Props) {
  const id = useId();
  const [text, setText] = useState('');
  const [which, setWhich] = useState<string | null>(null);
  const [speakers, setSpeakers] = useState<readonly TranscriptSpeaker[]>([]);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState('');
  const take = which === '' ? undefined : without.find((one) => one.id === which) ?? without[0];
  const keep = async (speaker: string): Promise<void> => {
    setBusy(true);
    setWrong('');
    const got = await call('analyseTranscript', { body: { text, ...(speaker ? { speaker } : {}), ...(take?.seconds ? { seconds: take.seconds } : {}) } });
    if (!got.ok || got.value.heard === null) {
      setBusy(false);
      if (got.ok) setSpeakers(got.value.speakers);
      else setWrong(describeTrouble(got.trouble));
      return;
    }
    const { heard } = got.value;
    const seconds = heard.time === 'reckoned' ? null : Math.round(heard.seconds);
    const trouble = await makeThing('rehearsal', { what: of.kind, [of.kind]: of.id, at_ms: take?.at_ms ?? Date.now(), seconds, transcript: keptText(text, heard) }, 'The words of the take are kept.');
    setBusy(false);
    if (trouble) return setWrong(describeTrouble(trouble));
    setText('');
    setSpeakers([]);
    setWhich(null);
  };
  return (
    <form className="takes-write" aria-label="Write down a take" onSubmit={(event) => { event.preventDefault(); void keep(''); }}>
      {without.length > 0 && (
        <div>
          <label htmlFor={id}>Of which take</label>
          <select id={id} className="field" value={take?.id ?? ''} onChange={(event) => setWhich(event.target.value)}>
            {without.map((one) => <option key={one.id} value={one.id}>{tellingWords(one, Date.now())}</option>)}
            <option value="">One that was not recorded here</option>
          </select>
        </div>
      )}
      <Source text={text} rows={5} onText={(next) => { setText(next); setSpeakers([]); }} />
      {speakers.length > 1 && <Whose speakers={speakers} onChoose={(name) => void keep(name)} />}
      {wrong && <p className="form-wrong" role="alert">{wrong}</p>}
      <p className="small quiet">No speech is recognised here: paste what another program wrote down, or what you remember. Nothing leaves this machine.</p>
      <div><button type="submit" className="button" disabled={busy || text.trim() === '' || tooLong(text) !== ''}>Keep the words</button></div>
    </form>
  );
}
