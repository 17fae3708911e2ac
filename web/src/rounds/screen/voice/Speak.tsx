import { useState } from 'react';
import { useLocation } from 'wouter';
import { describeTrouble } from '../../../lib/api.ts';
import { formatBytes } from '../../../lib/format.ts';
import { keepRecording, MOST_BYTES } from '../../../lib/voice/recordings.ts';
import { Button } from '../../../ui/Button.tsx';
import { FileButton } from '../../../ui/FileButton.tsx';
import { Mirror } from '../../../ui/voice/Mirror.tsx';
import { Recorder } from '../../../ui/voice/Recorder.tsx';

type Coming = { readonly state: 'ready' } | { readonly state: 'uploading'; readonly name: string } | { readonly state: 'refused'; readonly name: string; readonly sentence: string; readonly again: () => void };

const FREE = { kind: 'other', id: null } as const;
const TYPES = '.wav,.wave,.flac,.ogg,.oga,.opus,.aiff,.aif';

interface Call {
  readonly real: boolean;
  readonly agreed: boolean;
}

function Consent({ call, onChange }: { readonly call: Call; readonly onChange: (call: Call) => void }) {
  return (
    <div>
      <label className="voice-tick"><input type="checkbox" checked={call.real} onChange={(event) => onChange({ real: event.target.checked, agreed: false })} /><span>It is a real call: others speak in it, too</span></label>
      {call.real && <label className="voice-tick"><input type="checkbox" checked={call.agreed} onChange={(event) => onChange({ real: true, agreed: event.target.checked })} /><span>Everyone on it knows that it is recorded, and has agreed</span></label>}
    </div>
  );
}

/** Records something, or brings what was recorded elsewhere. */
export function Speak() {
  const [, go] = useLocation();
  const [title, setTitle] = useState('');
  const [target, setTarget] = useState('');
  const [call, setCall] = useState<Call>({ real: false, agreed: false });
  const [coming, setComing] = useState<Coming>({ state: 'ready' });
  const seconds = Number(target) > 0 ? Math.round(Number(target)) : null;
  const show = ({ id }: { readonly id: number }): void => go(`/screen/voice/${id}`);
  const bring = async (file: File): Promise<void> => {
    if (coming.state === 'uploading') return;
    setComing({ state: 'uploading', name: file.name });
    const answer = await keepRecording(file, { of: FREE, title: title || file.name, words: null, realCall: call.real, consent: call.agreed, made_at_ms: file.lastModified || null });
    setComing(answer.ok ? { state: 'ready' } : { state: 'refused', name: file.name, sentence: describeTrouble(answer.trouble), again: () => void bring(file) });
    if (answer.ok) show(answer.value);
  };
  return (
    <section className="voice-speak" aria-label="Record or bring">
      <div className="voice-speak-form">
        <label className="voice-wide">What is it?<input className="field" value={title} maxLength={200} placeholder="About me, second try" onChange={(event) => setTitle(event.target.value)} /></label>
        <label>Seconds to aim at<input className="field" value={target} inputMode="numeric" size={6} onChange={(event) => setTarget(event.target.value)} /></label>
      </div>
      <Consent call={call} onChange={setCall} />
      <Recorder of={FREE} title={title} targetSeconds={seconds} {...(call.real ? { realCall: { agreed: call.agreed } } : {})} onKept={show} />
      <Mirror />
      <div className="voice-head">
        <FileButton label="File of a recording" accept={TYPES} disabled={coming.state === 'uploading'} onFile={(file) => void bring(file)}>Bring a file</FileButton>
        <span className="small quiet">WAV, FLAC, Ogg or AIFF, up to {formatBytes(MOST_BYTES)}</span>
      </div>
      <div role="status">{coming.state === 'uploading' && <p>Uploading {coming.name} …</p>}</div>
      {coming.state === 'refused' && <div role="alert"><p><strong>{coming.name}</strong> was not taken. {coming.sentence}</p><Button icon="reset" onClick={coming.again}>Try again</Button></div>}
    </section>
  );
}
