import type { Script, ScriptCheck } from '../../../contract/api.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { lengthWords, markedText, unitsOf } from '../words.ts';

const STATES: Readonly<Record<ScriptCheck['must_say'][number]['state'], string>> = { hit: 'found', partly: 'found in part', missed: 'not found' };

interface Props {
  readonly check: ScriptCheck;
  readonly script: Pick<Script, 'target_s' | 'max_s'>;
  readonly body: string;
  readonly wpm: number;
  readonly own: boolean;
}

/** How long it takes to say, and which of its points are in it. */
export function Check({ check, script, body, wpm, own }: Props) {
  const places = (points: ScriptCheck['must_say']) => points.flatMap((point) => point.places.map(({ at, n }) => unitsOf(body, at, n)));
  const said = check.forbidden.map((point) => ({ ...point, places: point.places.filter(({ negated }) => !negated) }));
  const parts = markedText(body, places(check.must_say), places(said));
  const long = script.max_s !== null && check.seconds > script.max_s;
  const bad = check.forbidden.filter((point) => point.places.some(({ negated }) => !negated));
  const denied = check.forbidden.filter((point) => point.places.length > 0 && !bad.includes(point));
  return (
    <div className="script-check" aria-live="polite">
      <p className={long ? 'script-long' : ''}><strong>{lengthWords(check.seconds, script.target_s, script.max_s)}</strong> <span className="small quiet">{check.words} words at {wpm} a minute{own ? ', your own pace' : ', which is usual; rehearse three times to have your own'}</span></p>
      {check.must_say.length > 0 && (
        <ul className="script-points" aria-label="Points that must be said">
          {check.must_say.map(({ point, state }) => <li key={point} data-found={state === 'hit'}><Icon name={state === 'hit' ? 'check' : state === 'partly' ? 'hint' : 'close'} /> <span>{point} <span className="small quiet">{STATES[state]}</span></span></li>)}
        </ul>
      )}
      {bad.length > 0 && (
        <ul className="script-points" aria-label="What must not be said, and is there">
          {bad.map(({ point }) => <li key={point} data-bad="true"><Icon name="warning" /> <span>{point} <span className="small quiet">must not be said</span></span></li>)}
        </ul>
      )}
      {denied.map(({ point }) => <p key={point} className="small quiet">“{point}” is there, but denied: it may be fine.</p>)}
      {(bad.length > 0 || check.must_say.length > 0) && <p className="script-marked small" aria-label="The text with its points marked">{parts.map(({ text, mark }, i) => (mark ? <mark key={i} data-mark={mark}>{text}</mark> : <span key={i}>{text}</span>))}</p>}
      <p className="small quiet">A point said in other words is not found; you see it yourself.</p>
    </div>
  );
}
