import { useId, useState, type FormEvent, type ReactNode } from 'react';
import type { CardCosts, CardSettings } from '../../../contract/api.ts';
import { describeTrouble } from '../../../lib/api.ts';
import { percent } from '../../../lib/format.ts';
import { Button } from '../../../ui/Button.tsx';
import { CostCurve } from './CostCurve.tsx';
import { keep } from './data.ts';
import { isOwn, typedOf, wishOf, type Typed } from './wish.ts';

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly wrong: string;
  readonly children: ReactNode;
}
function Field({ id, label, hint, wrong, children }: FieldProps) {
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      {children}
      <p className="small quiet" id={`${id}-hint`}>{wrong ? <span className="form-wrong" role="alert">{wrong}</span> : hint}</p>
    </div>
  );
}

const NOTHING = { retention: null, weights: null, days_max: null, new_a_day: null, reschedule: false } as const;

export function SettingsForm({ settings, costs }: { readonly settings: CardSettings; readonly costs: CardCosts | null }) {
  const [typed, setTyped] = useState<Typed>(() => typedOf(settings));
  const [trouble, setTrouble] = useState<{ readonly field: string; readonly text: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const id = useId();
  const set = (part: Partial<Typed>): void => setTyped({ ...typed, ...part });
  const wrong = (field: string): string => (trouble?.field.startsWith(field) ? trouble.text : '');
  const act = async (wish: Parameters<typeof keep>[1]): Promise<void> => {
    setBusy(true);
    const got = await keep(settings, wish);
    setBusy(false);
    setTrouble(got && { field: got.kind === 'refused' ? got.field : '', text: describeTrouble(got) });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const made = wishOf(typed, settings);
    if ('wish' in made) return void act(made.wish);
    setTrouble({ field: made.wrong, text: 'This is no whole number.' });
  };
  const common = (field: string) => ({ id: `${id}-${field}`, className: 'field', 'aria-invalid': wrong(field) !== '', 'aria-describedby': `${id}-${field}-hint` });
  const placed = ['retention', 'days_max', 'new_a_day', 'weights'].some((field) => wrong(field) !== '');
  return (
    <form className="form settings-form" noValidate onSubmit={submit}>
      <Field id={`${id}-retention`} label={`Retention: due when it would be remembered with a chance of ${typed.percent} %`} hint={`70 to 97 %; usually ${percent(settings.usual.retention)}. Higher is known better and seen more often.`} wrong={wrong('retention')}>
        <input {...common('retention')} className="" type="range" min="70" max="97" step="1" value={typed.percent} aria-valuetext={`${typed.percent} %`} onChange={(event) => set({ percent: Number(event.target.value) })} />
      </Field>
      {costs && <CostCurve costs={costs} retention={typed.percent / 100} />}
      <div className="settings-two">
        <Field id={`${id}-new_a_day`} label="New cards a day" hint={`0 to 1000; empty: ${settings.usual.new_a_day}`} wrong={wrong('new_a_day')}>
          <input {...common('new_a_day')} inputMode="numeric" autoComplete="off" value={typed.fresh} placeholder={String(settings.usual.new_a_day)} onChange={(event) => set({ fresh: event.target.value })} />
        </Field>
        <Field id={`${id}-days_max`} label="Longest interval, days" hint={`1 to 36500; empty: ${settings.usual.days_max}`} wrong={wrong('days_max')}>
          <input {...common('days_max')} inputMode="numeric" autoComplete="off" value={typed.days} placeholder={String(settings.usual.days_max)} onChange={(event) => set({ days: event.target.value })} />
        </Field>
      </div>
      <Field id={`${id}-weights`} label="Weights of FSRS" hint="The 21 of FSRS-6 as Anki shows them (deck options, FSRS parameters), fitted to your own reviews there; empty: the usual ones, which fit most people" wrong={wrong('weights')}>
        <textarea {...common('weights')} rows={4} spellCheck={false} value={typed.weights} placeholder={settings.usual.weights.map((w) => w.toFixed(4)).join(', ')} onChange={(event) => set({ weights: event.target.value })} />
      </Field>
      <label className="gaps-choice"><input type="checkbox" checked={typed.reschedule} onChange={(event) => set({ reschedule: event.currentTarget.checked })} /> <span>Give the cards that are here the days they would have had<span className="small quiet"> (off: it holds from the next look at each on)</span></span></label>
      {trouble && !placed && <p className="form-wrong" role="alert">{trouble.text}</p>}
      <div className="form-buttons">
        <button type="submit" className="button primary" disabled={busy}>Save</button>
        {isOwn(settings) && <Button disabled={busy} onClick={() => void act({ ...NOTHING, reschedule: typed.reschedule })}>Back to the usual</Button>}
      </div>
    </form>
  );
}
