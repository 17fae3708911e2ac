import { Button, IconButton } from '../../../ui/Button.tsx';
import type { SaidPromise } from './outcome.ts';

interface Props {
  readonly promises: readonly SaidPromise[];
  readonly trouble: { readonly field: string; readonly text: string } | null;
  readonly onChange: (promises: readonly SaidPromise[]) => void;
}

/** Further promises of the call. */
export function Promises({ promises, trouble, onChange }: Props) {
  const set = (at: number, change: Partial<SaidPromise>): void => onChange(promises.map((one, i) => (i === at ? { ...one, ...change } : one)));
  return (
    <div className="after-list" role="group" aria-label="Other promises">
      {promises.map((one, i) => (
        <div key={i} className="after-row">
          <label className="after-field">Who<select className="field" value={String(one.mine)} onChange={(event) => set(i, { mine: event.target.value === 'true' })}><option value="false">They</option><option value="true">I</option></select></label>
          <label className="after-field after-wide">Promised what<input className="field" value={one.what} aria-invalid={trouble?.field === `promise-${i}`} onChange={(event) => set(i, { what: event.target.value })} /></label>
          <label className="after-field">By<input className="field" type="date" value={one.due_on} onChange={(event) => set(i, { due_on: event.target.value })} /></label>
          <IconButton icon="bin" label="Take this promise out" onClick={() => onChange(promises.filter((_, at) => at !== i))} />
          {trouble?.field === `promise-${i}` && <p className="form-wrong" role="alert">{trouble.text}</p>}
        </div>
      ))}
      <div><Button look="bare" icon="plus" onClick={() => onChange([...promises, { mine: false, what: '', due_on: '' }])}>A promise</Button></div>
    </div>
  );
}
