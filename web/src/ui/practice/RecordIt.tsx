import './practice.css';
import { useState } from 'react';
import type { Of } from '../../lib/voice/recordings.ts';
import { Recorder } from '../voice/Recorder.tsx';

interface Props {
  readonly of: Of;
  readonly title: string;
  readonly targetSeconds?: number | null;
}

/** A recorder beside what is practised, for those who want to hear themselves. It takes its keys only while it is open. */
export function RecordIt({ of, title, targetSeconds = null }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details className="practice-record" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Record it, too</summary>
      {open && <Recorder of={of} title={title} targetSeconds={targetSeconds} />}
    </details>
  );
}
