import { useState } from 'react';
import type { Recording } from '../../../contract/api.ts';
import { describeTrouble, type Trouble } from '../../../lib/api.ts';
import { notify } from '../../../lib/notices.ts';
import { removeRecording } from '../../../lib/voice/recordings.ts';
import { nameOf } from '../../../lib/voice/rows.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';

interface Props {
  readonly recording: Pick<Recording, 'id' | 'title' | 'of_kind' | 'real_call'>;
  readonly onClose: () => void;
  readonly onRemoved?: () => void;
}

/** Asks first, since nothing brings a recording back. */
export function Remove({ recording, onClose, onRemoved }: Props) {
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [busy, setBusy] = useState(false);
  const remove = async (): Promise<void> => {
    setBusy(true);
    const got = await removeRecording(recording.id);
    setBusy(false);
    setTrouble(got);
    if (got) return;
    notify('The recording is gone.');
    onClose();
    onRemoved?.();
  };
  return (
    <Dialog title="Remove the recording?" onClose={onClose}>
      <div className="voice-speak">
        <p>“{nameOf(recording)}”, its sound and its figures are removed for good. There is no undo.</p>
        {trouble && <p role="alert">{describeTrouble(trouble)}</p>}
        <p className="voice-head"><Button look="primary" icon="bin" disabled={busy} onClick={() => void remove()}>Remove it for good</Button><Button look="bare" onClick={onClose}>Keep it</Button></p>
      </div>
    </Dialog>
  );
}
