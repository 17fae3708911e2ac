import './voice-pages.css';
import { useEffect, useState, type FormEvent } from 'react';
import { Link, useLocation } from 'wouter';
import type { RecordingWhole } from '../../../contract/api.ts';
import { describeTrouble } from '../../../lib/api.ts';
import { formatBytes, formatExact } from '../../../lib/format.ts';
import { isUnderWay } from '../../../lib/job.ts';
import { notify } from '../../../lib/notices.ts';
import { useStore } from '../../../lib/store.ts';
import { followRecordings, measureAgain, recordingOf, soundAddress } from '../../../lib/voice/recordings.ts';
import { nameOf } from '../../../lib/voice/rows.ts';
import { Button } from '../../../ui/Button.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { RecordingView } from '../../../ui/voice/RecordingView.tsx';
import { ScreenTabs } from '../ScreenTabs.tsx';
import { Remove } from './Remove.tsx';

/** Who knows how many words were said gets words per minute instead of an estimate. */
function Words({ recording }: { readonly recording: RecordingWhole }) {
  const [typed, setTyped] = useState(recording.words === null ? '' : String(recording.words));
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const words = typed.trim() === '' ? 0 : Number(typed);
    const wrong = !Number.isInteger(words) || words < 0 || words > 100_000;
    const trouble = wrong ? null : await measureAgain(recording.id, words);
    if (wrong) notify('A number of words, please.');
    else if (trouble) notify(describeTrouble(trouble));
  };
  return (
    <form className="voice-words-known" onSubmit={(event) => void submit(event)}>
      <label className="small">Words said, if you know<br /><input className="field" value={typed} inputMode="numeric" onChange={(event) => setTyped(event.target.value)} /></label>
      <button type="submit" className="button" disabled={isUnderWay(recording)}>Measure with it</button>
    </form>
  );
}

function Shown({ recording }: { readonly recording: RecordingWhole }) {
  const [, go] = useLocation();
  const [removing, setRemoving] = useState(false);
  return (
    <>
      <p className="small quiet voice-head">
        <span>{formatExact(recording.made_at_ms)}, {formatBytes(recording.bytes)}{recording.real_call && ', a real call: everyone agreed'}</span>
        <a className="button bare" href={soundAddress(recording.id)} download={`${nameOf(recording)}.${recording.type}`}>Save the file</a>
        <Button look="bare" icon="bin" onClick={() => setRemoving(true)}>Remove</Button>
      </p>
      <RecordingView recording={recording} />
      {recording.state === 'done' && <Words recording={recording} />}
      {removing && <Remove recording={recording} onClose={() => setRemoving(false)} onRemoved={() => go('/screen/voice')} />}
    </>
  );
}

export function RecordingPage({ id }: { readonly id: string }) {
  const resource = recordingOf(id);
  // <Loaded> below fetches it, once for both.
  const loaded = useStore(resource.store);
  useEffect(followRecordings, []);
  const name = loaded.state === 'ready' ? nameOf(loaded.data) : 'Recording';
  return (
    <Page className="voice-page" tabs={<><ScreenTabs /><p className="small"><Link href="/screen/voice">All recordings</Link></p></>} heading={name} title={name}>
      <Loaded of={resource} what="the recording">{(recording) => <Shown recording={recording} />}</Loaded>
    </Page>
  );
}
