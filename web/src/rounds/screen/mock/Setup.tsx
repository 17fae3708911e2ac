import { useState, useSyncExternalStore, type FormEvent } from 'react';
import { Link } from 'wouter';
import type { CallSummary } from '../../../contract/api.ts';
import { roundWords } from '../../../lib/said.ts';
import { storage } from '../../../lib/storage.ts';
import '../../../ui/practice/bank.css';
import { Button } from '../../../ui/Button.tsx';
import { KINDS, LENGTHS, wishesOf, type MockKind } from './plan.ts';
import { hasVoice, onVoices } from './speak.ts';

export interface Wishes {
  readonly kind: MockKind;
  readonly minutes: number;
  readonly aloud: boolean;
  readonly listen: boolean;
  /** The real round that it prepares. */
  readonly round: number | null;
}

const ALOUD = 'mock.aloud';
const isChoice = (value: unknown): value is boolean | null => value === null || typeof value === 'boolean';

/** Who wants a page to keep still is not spoken to unasked. */
const calm = (): boolean => globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;

function aloudWords(voice: boolean, chosen: boolean | null): string {
  if (!voice) return 'This browser has no English voice of its own; the questions are written.';
  return chosen === null && calm() ? 'Your system asks for less motion, so nothing speaks unless you tick this.' : 'They are written, too.';
}

interface Props {
  /** Those to come. */
  readonly calls: readonly CallSummary[];
  readonly claims: number;
  readonly scripts: number;
  readonly busy: boolean;
  readonly onBegin: (wishes: Wishes) => void;
}

/** Which call, how long, by which means. */
export function Setup({ calls, claims, scripts, busy, onBegin }: Props) {
  const voice = useSyncExternalStore(onVoices, () => hasVoice());
  const [chosen, setChosen] = useState(() => storage.read(ALOUD, isChoice, null));
  const aloud = voice && (chosen ?? !calm());
  const [wishes, setWishes] = useState<Omit<Wishes, 'aloud'>>({ kind: 'screen', minutes: 10, listen: false, round: null });
  const set = (some: Partial<Omit<Wishes, 'aloud'>>): void => setWishes({ ...wishes, ...some });
  const choose = (wanted: boolean): void => {
    setChosen(wanted);
    storage.write(ALOUD, wanted);
  };
  const begin = (event: FormEvent): void => {
    event.preventDefault();
    onBegin({ ...wishes, aloud });
  };
  return (
    <form className="mock-setup" onSubmit={begin}>
      <p className="quiet">The program asks; you answer aloud, as in the call itself. It asks you to go deeper when you are short, climbs on when you are good, and ends when the time is up. Each answer is kept as a rehearsal; what you say is not.</p>
      <fieldset>
        <legend>Which call</legend>
        {KINDS.map(([kind, name, about]) => (
          <label key={kind} className="mock-choice">
            <input type="radio" name="kind" checked={wishes.kind === kind} onChange={() => set({ kind })} />
            <span><strong>{name}</strong> <span className="small quiet">{about}</span></span>
          </label>
        ))}
      </fieldset>
      {wishes.kind === 'manager' && claims === 0 && <p className="small">There are no claims of your CV yet, so it only has things explained. <Link href="/apply/claims">Write some down</Link>.</p>}
      {wishes.kind === 'screen' && scripts === 0 && <p className="small">There are no scripts yet, so there is nothing to tick afterwards. <Link href="/screen/scripts">Write your five answers</Link>.</p>}
      <fieldset className="mock-lengths">
        <legend>How long</legend>
        {LENGTHS.map((minutes) => <label key={minutes}><input type="radio" name="minutes" checked={wishes.minutes === minutes} onChange={() => set({ minutes })} /> {minutes} min</label>)}
      </fieldset>
      <fieldset>
        <legend>By which means</legend>
        <label className="mock-choice"><input type="checkbox" checked={aloud} disabled={!voice} onChange={(event) => choose(event.target.checked)} /><span>Ask aloud <span className="small quiet">{aloudWords(voice, chosen)}</span></span></label>
        <label className="mock-choice"><input type="checkbox" checked={wishes.listen} onChange={(event) => set({ listen: event.target.checked })} /><span>Notice silences <span className="small quiet">The microphone is listened to; nothing of it is kept or sent.</span></span></label>
      </fieldset>
      {calls.length > 0 && (
        <div className="bank-filter">
          <label htmlFor="mock-round">It prepares</label>
          <select id="mock-round" className="field" value={wishes.round ?? ''} onChange={(event) => set(wishesOf(calls, event.target.value))}>
            <option value="">no call in particular</option>
            {calls.map((one) => <option key={one.round} value={one.round}>{one.company_name}: {one.role}, {roundWords[one.kind].toLowerCase()}</option>)}
          </select>
        </div>
      )}
      <Button look="primary" icon="play" type="submit" disabled={busy}>Begin the call</Button>
    </form>
  );
}
