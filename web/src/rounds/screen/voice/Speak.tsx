import { useState } from 'react';
import { useLocation } from 'wouter';
import { mostWords } from '../../../lib/upload.ts';
import { keepRecording } from '../../../lib/voice/recordings.ts';
import { FileButton } from '../../../ui/FileButton.tsx';
import { Uploading, useUploads } from '../../../ui/Uploading.tsx';
import { Mirror } from '../../../ui/voice/Mirror.tsx';
import { Recorder } from '../../../ui/voice/Recorder.tsx';

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
  const seconds = Number(target) > 0 ? Math.round(Number(target)) : null;
  const show = ({ id }: { readonly id: number }): void => go(`/screen/voice/${id}`);
  const bring = useUploads({
    send: (file, onShare) => keepRecording(file, { of: FREE, title: title || file.name, words: null, realCall: call.real, consent: call.agreed, made_at_ms: file.lastModified || null }, onShare),
    arrived: show,
  });
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
        <FileButton label="File of a recording" accept={TYPES} disabled={bring.busy} onFile={bring.take}>Bring a file</FileButton>
        <span className="small quiet">WAV, FLAC, Ogg or AIFF, up to {mostWords('createRecording')}</span>
      </div>
      <Uploading bring={bring} />
    </section>
  );
}
