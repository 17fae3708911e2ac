import { useState } from 'react';
import type { Script, ScriptDesk } from '../../../contract/api.ts';
import { call, describeTrouble } from '../../../lib/api.ts';
import { notify } from '../../../lib/notices.ts';
import { tell } from '../../../lib/things.ts';
import { Button } from '../../../ui/Button.tsx';
import { fromDraft, kinds, kindWords, type Kind } from './script.ts';

interface Props {
  readonly desk: ScriptDesk;
  readonly kind: Kind;
  readonly onMade: (id: number) => void;
  readonly onClose: () => void;
}

/** Which variant to begin with. */
export function NewScript({ desk, kind: first, onMade, onClose }: Props) {
  const [kind, setKind] = useState<Kind>(first);
  const drafts = desk.drafts.filter((one) => one.kind === kind);
  const make = async (body: Partial<Script> & { readonly kind: Kind; readonly title: string }): Promise<void> => {
    const answer = await call('createThing', { params: { kind: 'script' }, body });
    if (!answer.ok) return notify(describeTrouble(answer.trouble));
    tell(answer.value, 'The script is begun.');
    onMade((answer.value.thing as Script).id);
  };
  return (
    <section className="panel script-new" aria-label="A new script">
      <label>What it answers <select className="field" value={kind} onChange={(event) => setKind(event.target.value as Kind)}>{kinds.map((one) => <option key={one} value={one}>{kindWords[one]}</option>)}</select></label>
      {drafts.length > 0 && <p className="small quiet">Begin with the variant that is true for you; it brings its points, its length and how it is built.</p>}
      <div className="row">
        {drafts.map((draft) => <Button key={draft.id} onClick={() => void make(fromDraft(draft))}>{draft.variant ?? draft.title}</Button>)}
        <Button look={drafts.length > 0 ? 'bare' : 'plain'} onClick={() => void make({ kind, title: kindWords[kind] })}>An empty one</Button>
        <Button look="bare" onClick={onClose}>Cancel</Button>
      </div>
    </section>
  );
}
