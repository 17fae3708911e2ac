import { useId, useState, type FormEvent } from 'react';
import type { CallSheet } from '../../../contract/api.ts';
import { call, describeTrouble } from '../../../lib/api.ts';
import { roundWords } from '../../../lib/said.ts';
import { tell } from '../../../lib/things.ts';
import { Figures } from './Figures.tsx';
import { emptyAfter, lineFor, outcomeOf, type After } from './outcome.ts';
import { Promises } from './Promises.tsx';

const HEAR: readonly (readonly [string, string])[] = [['', 'Not said'], ['0', 'Today'], ['1', '1'], ['2', '2'], ['3', '3'], ['4', '4'], ['5', '5'], ['10', '10'], ['none', 'No day named']];
const OUTCOMES: readonly (readonly [After['outcome'], string])[] = [['waiting', 'I wait to hear'], ['passed', 'It goes on'], ['failed', 'It ends here']];
const DONE: Readonly<Record<string, string>> = { waiting: 'It is written down that you wait to hear.', passed: 'It is written down that it goes on.', failed: 'It is written down that it ended here.', cancelled: 'The call was cancelled.' };

function Choice({ legend, choices, value, onChange }: { readonly legend: string; readonly choices: readonly (readonly [string, string])[]; readonly value: string; readonly onChange: (value: string) => void }) {
  const name = useId();
  return (
    <fieldset className="after-choice">
      <legend>{legend}</legend>
      <div className="after-chips">
        {choices.map(([choice, words]) => (
          <label key={choice} className="after-chip"><input type="radio" name={name} value={choice} checked={value === choice} onChange={() => onChange(choice)} /><span>{words}</span></label>
        ))}
      </div>
    </fieldset>
  );
}

/** A minute after the call: what was said becomes promises, figures, events and a follow-up, in one act. */
export function AfterPart({ sheet }: { readonly sheet: CallSheet }) {
  const [after, setAfter] = useState<After>(emptyAfter);
  const [trouble, setTrouble] = useState<{ readonly field: string; readonly text: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const id = useId();
  const set = (change: Partial<After>): void => setAfter({ ...after, ...change });
  const { round } = sheet;
  const line = lineFor(after.hear);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const read = outcomeOf(after, round.version);
    if (!read.ok) return setTrouble({ field: read.field, text: read.message });
    setBusy(true);
    const answer = await call('createCallOutcome', { params: { id: round.id }, body: read.outcome });
    setBusy(false);
    if (!answer.ok) return setTrouble({ field: '', text: describeTrouble(answer.trouble) });
    setTrouble(null);
    setAfter(emptyAfter);
    tell(answer.value, 'What was said is written down.');
  };
  if (round.outcome !== 'planned')
    return (
      <section className="call-part" id="after" aria-label="After the call">
        <h2>After the call</h2>
        <p>{DONE[round.outcome]} Promises, figures and what was asked stand on the page of the application.</p>
      </section>
    );
  return (
    <section className="call-part" id="after" aria-label="After the call">
      <h2>After the call</h2>
      <form className="after" noValidate onSubmit={(event) => void submit(event)}>
        <Choice legend="How it ended" choices={OUTCOMES} value={after.outcome} onChange={(outcome) => set({ outcome: outcome as After['outcome'] })} />
        {after.outcome === 'failed' && <label className="after-field">Why it was lost<input className="field" value={after.cause} onChange={(event) => set({ cause: event.target.value })} /></label>}
        <Choice legend="I hear from them in how many working days" choices={HEAR} value={after.hear} onChange={(hear) => set({ hear })} />
        {line && <p className="call-line" role="status">Still on the line? “{line}”</p>}
        <Promises promises={after.promises} trouble={trouble} onChange={(promises) => set({ promises })} />
        <Figures figures={after.figures} currency={sheet.range.wish?.currency ?? 'EUR'} trouble={trouble} onChange={(figures) => set({ figures })} />
        <div className="after-row">
          <label className="after-field">Next round<select className="field" value={after.next} onChange={(event) => set({ next: event.target.value })}><option value="">None agreed</option>{Object.entries(roundWords).map(([kind, words]) => <option key={kind} value={kind}>{words}</option>)}</select></label>
          {after.next && <label className="after-field">When<input className="field" type="datetime-local" value={after.next_at} onChange={(event) => set({ next_at: event.target.value })} /></label>}
        </div>
        <label className="after-field">Questions that were hard, one per line: they become cards<textarea className="field" rows={2} value={after.hard} onChange={(event) => set({ hard: event.target.value })} /></label>
        <label className="after-field">What was said about how it stands<textarea className="field" rows={2} value={after.said} onChange={(event) => set({ said: event.target.value })} /></label>
        <label className="after-field" htmlFor={`${id}-follow`}>Write to them in working days, if it is quiet<input id={`${id}-follow`} className="field after-short" inputMode="numeric" pattern="[0-9]*" value={after.follow_up} onChange={(event) => set({ follow_up: event.target.value.replace(/\D/g, '').slice(0, 3) })} /></label>
        {trouble?.field === '' && <p className="form-wrong" role="alert">{trouble.text}</p>}
        <div><button type="submit" className="button primary" disabled={busy}>Write it down</button></div>
      </form>
    </section>
  );
}

