import { useId } from 'react';
import type { DebugDrill } from '../../../contract/api.ts';
import { Code } from '../lines/Code.tsx';
import { linesOf } from '../lines/highlight.ts';
import { useColoured } from '../lines/useColoured.ts';
import { bugKinds, bugWords, placeOf, SAYS_MAX, type BugKind, type Guess } from './guess.ts';

interface Props {
  readonly drill: DebugDrill;
  readonly guess: Guess;
  readonly onChange: (guess: Guess) => void;
}

/** Where is it, and what is it: said before the fix is judged. */
export function GuessForm({ drill, guess, onChange }: Props) {
  const id = useId();
  const found = useColoured(drill.program, drill.language);
  const wrong = placeOf(guess, linesOf(drill.program).length, drill.place_max);
  const set = (change: Partial<Guess>): void => onChange({ ...guess, ...change });
  return (
    <section className="debug-guess" aria-label="Where is it, and what is it?">
      <h2>Where is it, and what is it?</h2>
      <div className="debug-place">
        <label htmlFor={`${id}-from`}>From line<input id={`${id}-from`} className="field" inputMode="numeric" autoComplete="off" maxLength={6} value={guess.from} aria-invalid={typeof wrong === 'string'} aria-describedby={`${id}-wrong`} onChange={(event) => set({ from: event.target.value })} /></label>
        <label htmlFor={`${id}-to`}>to line<input id={`${id}-to`} className="field" inputMode="numeric" autoComplete="off" maxLength={6} value={guess.to} aria-invalid={typeof wrong === 'string'} aria-describedby={`${id}-wrong`} onChange={(event) => set({ to: event.target.value })} /></label>
        <span className="small quiet">of the program as it was found; at most {drill.place_max}</span>
      </div>
      <p id={`${id}-wrong`} className="form-wrong" role="status">{typeof wrong === 'string' ? wrong : ''}</p>
      <label htmlFor={`${id}-kind`}>Kind
        <select id={`${id}-kind`} className="field" value={guess.kind} onChange={(event) => set({ kind: event.target.value as BugKind | '' })}>
          <option value="">Not said</option>
          {bugKinds.map((kind) => <option key={kind} value={kind}>{bugWords[kind]}</option>)}
        </select>
      </label>
      <label htmlFor={`${id}-says`}>In your own words
        <textarea id={`${id}-says`} className="field" rows={3} maxLength={SAYS_MAX} value={guess.says} onChange={(event) => set({ says: event.target.value })} />
      </label>
      <details>
        <summary>The program as it was found</summary>
        <Code lines={found} label="The program as it was found" marked={wrong !== null && typeof wrong !== 'string' ? Array.from({ length: wrong.to - wrong.from + 1 }, (_, i) => wrong.from + i) : []} />
      </details>
    </section>
  );
}
