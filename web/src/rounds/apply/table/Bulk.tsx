import { useState } from 'react';
import type { TableRow } from '../../../contract/api.ts';
import { describeTrouble } from '../../../lib/api.ts';
import { plural } from '../../../lib/format.ts';
import { notify } from '../../../lib/notices.ts';
import { Button } from '../../../ui/Button.tsx';
import { editThings } from '../../../lib/things.ts';
import { outcomeWords, stages, stageWords, type Stage } from '../words.ts';
import { outcomes, type Outcome } from './rows.ts';

interface Props {
  readonly rows: readonly TableRow[];
  readonly onDone: () => void;
}

/** As many as the server changes in one act, which is what one undo takes back. */
const MOST = 500;

/** What is done to all that were chosen: one act, one undo. */
export function Bulk({ rows, onDone }: Props) {
  const [busy, setBusy] = useState(false);
  const count = plural(rows.length, 'application');
  const act = async (value: string): Promise<void> => {
    const [field, to] = value.split(':') as [string, string];
    const said = field === 'stage' ? `${count} moved to ${stageWords[to as Stage]}.` : `${count}: ${outcomeWords[to as Outcome].toLowerCase()}.`;
    setBusy(true);
    const trouble = await editThings('application', rows.map(({ id, version }) => ({ id, version })), { [field]: to }, said);
    setBusy(false);
    if (trouble) notify(describeTrouble(trouble));
    else onDone();
  };
  return (
    <div className="table-bulk" role="group" aria-label="All that are chosen">
      <strong>{count} chosen</strong>
      {rows.length > MOST ? (
        <span>At most {MOST} are changed at once.</span>
      ) : (
        <select className="field" value="" disabled={busy} aria-label="Change all that are chosen" onChange={(event) => void act(event.target.value)}>
          <option value="" disabled>Change them to …</option>
          <optgroup label="Stage">{stages.map((one) => <option key={one} value={`stage:${one}`}>{stageWords[one]}</option>)}</optgroup>
          <optgroup label="How it stands">{outcomes.map((one) => <option key={one} value={`outcome:${one}`}>{outcomeWords[one]}</option>)}</optgroup>
        </select>
      )}
      <Button look="bare" onClick={onDone}>Choose none</Button>
    </div>
  );
}
