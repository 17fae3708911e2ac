import './voice.css';
import { useEffect, useState } from 'react';
import type { Recording } from '../../contract/api.ts';
import { formatElapsed, plural } from '../../lib/format.ts';
import { useResource } from '../../lib/resource.ts';
import { followRecordings, recordingOf, recordingsOf, type Of } from '../../lib/voice/recordings.ts';
import { SkeletonLines } from '../Skeleton.tsx';
import { TroublePanel } from '../TroublePanel.tsx';
import { Ago } from '../Ago.tsx';
import { RecordingView } from './RecordingView.tsx';

function Opened({ id }: { readonly id: number }) {
  const resource = recordingOf(String(id));
  const loaded = useResource(resource);
  if (loaded.state === 'loading') return <SkeletonLines count={4} label="Loading the take" />;
  if (loaded.state === 'failed') return <TroublePanel trouble={loaded.trouble} what="the take" onRetry={() => void resource.refresh()} />;
  return <RecordingView recording={loaded.data} />;
}

function Take({ one }: { readonly one: Recording }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="voice-past" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{one.length_ms === null ? 'A take' : formatElapsed(one.length_ms)} <span className="small quiet"><Ago at_ms={one.made_at_ms} /></span></summary>
      {open && <Opened id={one.id} />}
    </details>
  );
}

/** The takes of one thing, the newest first; nothing where there are none. */
export function Takes({ of }: { readonly of: Of }) {
  const resource = recordingsOf(`${of.kind}/${of.id ?? ''}`);
  const loaded = useResource(resource);
  useEffect(followRecordings, []);
  if (loaded.state === 'failed') return <TroublePanel trouble={loaded.trouble} what="the takes" onRetry={() => void resource.refresh()} />;
  if (loaded.state === 'loading' || loaded.data.recordings.length === 0) return null;
  return (
    <section className="voice-takes" aria-label="Takes">
      <p className="small quiet">{plural(loaded.data.recordings.length, 'take')} so far</p>
      {loaded.data.recordings.map((one) => <Take key={one.id} one={one} />)}
    </section>
  );
}
