import { useState } from 'react';
import { Link } from 'wouter';
import type { Recording } from '../../../contract/api.ts';
import { describeTrouble } from '../../../lib/api.ts';
import { formatElapsed } from '../../../lib/format.ts';
import { notify } from '../../../lib/notices.ts';
import { recordingsBefore, type RecordingList as Listed } from '../../../lib/voice/recordings.ts';
import { nameOf } from '../../../lib/voice/rows.ts';
import { Ago } from '../../../ui/Ago.tsx';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { Remove } from './Remove.tsx';

const states: Readonly<Record<Recording['state'], string>> = { queued: 'waits to be measured', running: 'is being measured', done: '', refused: 'cannot be measured', failed: 'could not be measured: our fault' };

/** What was recorded or brought, the newest first; older ones when they are asked for. */
export function RecordingList({ list }: { readonly list: Listed }) {
  const [removing, setRemoving] = useState<Recording | null>(null);
  const [older, setOlder] = useState<Listed>({ recordings: [], more: true });
  const all = [...list.recordings, ...older.recordings];
  const last = all.at(-1);
  const more = older.recordings.length > 0 ? older.more : list.more;
  const fetchOlder = async (): Promise<void> => {
    if (!last) return;
    const answer = await recordingsBefore(last.id);
    if (answer.ok) setOlder({ recordings: [...older.recordings, ...answer.value.recordings], more: answer.value.more });
    else notify(describeTrouble(answer.trouble));
  };
  const removed = (id: number): void => setOlder({ ...older, recordings: older.recordings.filter((one) => one.id !== id) });
  return (
    <>
      <ul className="rows voice-list">
        {all.map((one) => (
          <li key={one.id} className="row-of">
            <div>
              <Link href={`/screen/voice/${one.id}`}>{nameOf(one)}</Link>
              <p className="small quiet">{one.length_ms !== null && `${formatElapsed(one.length_ms)} · `}<Ago at_ms={one.made_at_ms} />{[one.real_call && 'a real call, all agreed', states[one.state]].filter(Boolean).map((said) => ` · ${said}`).join('')}</p>
            </div>
            <span className="row-buttons"><IconButton icon="bin" label={`Remove ${nameOf(one)}`} onClick={() => setRemoving(one)} /></span>
          </li>
        ))}
      </ul>
      {more && last && <p><Button icon="down" onClick={() => void fetchOlder()}>Older recordings</Button></p>}
      {removing && <Remove recording={removing} onClose={() => setRemoving(null)} onRemoved={() => removed(removing.id)} />}
    </>
  );
}
