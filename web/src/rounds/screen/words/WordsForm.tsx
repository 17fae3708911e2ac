import { useId } from 'react';
import type { Rehearsal } from '../../../contract/api.ts';
import { formatAgo } from '../../../lib/format.ts';
import { useResource } from '../../../lib/resource.ts';
import { secondsOf, tooLong } from '../../../lib/words/file.ts';
import { Source } from '../../../ui/words/Source.tsx';
import { rehearsals, scripts } from '../data.ts';

export interface Asked {
  readonly text: string;
  /** Ids as the fields have them; '': none. */
  readonly script: string;
  readonly against: string;
  readonly seconds: string;
  readonly language: string;
  readonly speaker: string;
}

interface Props {
  readonly asked: Asked;
  readonly busy: boolean;
  readonly wrong: string;
  readonly onChange: (asked: Asked) => void;
  readonly onLook: (asked: Asked) => void;
}

const LANGUAGES = [['', 'Found out'], ['en', 'English'], ['de', 'German'], ['fr', 'French'], ['es', 'Spanish']] as const;

function Select({ label, value, choices, onChange }: { readonly label: string; readonly value: string; readonly choices: readonly (readonly [string, string])[]; readonly onChange: (value: string) => void }) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select id={id} className="field" value={value} onChange={(event) => onChange(event.target.value)}>
        {choices.map(([key, words]) => <option key={key} value={key}>{words}</option>)}
      </select>
    </div>
  );
}

/** Earlier ones of the same script that have words; of no script those of none. */
function earlier(list: readonly Rehearsal[], script: string): readonly (readonly [string, string])[] {
  const now = Date.now();
  return list.filter((one) => one.transcript && (one.script === null ? '' : String(one.script)) === script).slice(0, 50).map((one) => [String(one.id), `${formatAgo(one.at_ms, now)}: ${one.transcript?.slice(0, 40) ?? ''} …`]);
}

export function WordsForm({ asked, busy, wrong, onChange, onLook }: Props) {
  const id = useId();
  const listed = useResource(scripts);
  const before = useResource(rehearsals);
  const choices = listed.state === 'ready' ? listed.data.map((one) => [String(one.id), one.title] as const) : [];
  const takes = before.state === 'ready' ? earlier(before.data, asked.script) : [];
  const badSeconds = asked.seconds.trim() !== '' && secondsOf(asked.seconds) === null;
  return (
    <form
      className="panel words-form" aria-label="A transcript"
      onSubmit={(event) => {
        event.preventDefault();
        onLook(asked);
      }}
    >
      <Source text={asked.text} onText={(text) => onChange({ ...asked, text, speaker: '' })} />
      <div className="words-fields">
        <Select label="The script" value={asked.script} choices={[['', 'None'], ...choices]} onChange={(script) => onChange({ ...asked, script, against: '' })} />
        {takes.length > 0 && <Select label="Compare with" value={asked.against} choices={[['', 'Nothing'], ...takes]} onChange={(against) => onChange({ ...asked, against })} />}
        <div>
          <label htmlFor={`${id}-seconds`}>How long you spoke</label>
          <input id={`${id}-seconds`} className="field" type="text" placeholder="1:30" autoComplete="off" value={asked.seconds} aria-invalid={badSeconds} aria-describedby={`${id}-hint`} onChange={(event) => onChange({ ...asked, seconds: event.target.value })} />
        </div>
        <Select label="Language" value={asked.language} choices={LANGUAGES} onChange={(language) => onChange({ ...asked, language })} />
      </div>
      <p id={`${id}-hint`} className="small quiet">{badSeconds ? <span className="form-wrong" role="alert">How long: seconds, or minutes and seconds as 1:30.</span> : 'How long is needed only when the transcript has no times. No speech is recognised here: paste what another program wrote down. Nothing leaves this machine.'}</p>
      {listed.state === 'failed' && <p className="form-wrong" role="alert">The scripts cannot be shown now; the words can be looked at without one.</p>}
      {wrong && <p className="form-wrong" role="alert">{wrong}</p>}
      <button type="submit" className="button primary" disabled={busy || badSeconds || asked.text.trim() === '' || tooLong(asked.text) !== ''}>Look at the words</button>
    </form>
  );
}
