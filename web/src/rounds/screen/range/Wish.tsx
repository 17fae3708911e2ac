import { useState } from 'react';
import type { PayRange } from '../../../contract/api.ts';
import type { Trouble } from '../../../lib/api.ts';
import type { FormResult } from '../../../lib/form.ts';
import { amount } from '../../../lib/money.ts';
import { periodWords } from '../../../lib/said.ts';
import { editThing, makeThing } from '../../../lib/things.ts';
import { Button } from '../../../ui/Button.tsx';
import { Form } from '../../../ui/Form.tsx';
import { wishFields, wishKept, wishValues } from './range.ts';

interface Props {
  readonly wish: PayRange | null;
  /** Null: for all. */
  readonly company: number | null;
}

/** What one wants to earn. The floor is covered until one asks for it. */
export function Wish({ wish, company }: Props) {
  const [editing, setEditing] = useState(false);
  const [uncovered, setUncovered] = useState(false);
  const keep = async (result: FormResult): Promise<Trouble | null> => {
    const body = wishKept(result);
    const got = wish ? await editThing('pay_range', wish, body, 'Saved.') : await makeThing('pay_range', { ...body, company }, 'What you want to earn is written down.');
    if (!got) setEditing(false);
    return got;
  };
  const covered = wish?.floor_minor == null ? 'none' : uncovered ? amount(wish.floor_minor, wish.currency) : '••••••';
  return (
    <section className="part" aria-label="What you want">
      <div className="part-head"><h2>What you want</h2>{!editing && <Button look="bare" icon={wish ? 'pencil' : 'plus'} onClick={() => setEditing(true)}>{wish ? 'Edit' : 'Write it down'}</Button>}</div>
      {editing && <Form fields={wishFields} initial={wishValues(wish)} verb="Save" onSubmit={keep} onCancel={() => setEditing(false)} />}
      {!editing && wish && (
        <p>
          Target <strong>{wish.target_minor === null ? 'none' : amount(wish.target_minor, wish.currency)}</strong> {periodWords[wish.period]} · floor <strong className="number">{covered}</strong>
          {wish.floor_minor !== null && <Button look="bare" aria-pressed={uncovered} onClick={() => setUncovered(!uncovered)}>{uncovered ? 'Cover it' : 'Show it'}</Button>}
        </p>
      )}
      {!editing && !wish && <p className="small quiet">{company === null ? 'A target and a floor: from them, and from what others earn, comes the range to name.' : 'Nothing of its own: what holds for all counts here, too.'}</p>}
    </section>
  );
}
