// Records a take, and keeps it.
//
//   <Recorder of={{ kind: 'script', id: script.id }} title={script.title} targetSeconds={90} words={wordsOf(script.body)} onKept={(recording) => …} />
//
// of             what is spoken of: its kind and number (or the id of a question; null for nothing of its own). The take that is not kept yet
//                belongs to it, and is still there when the user comes back to the same `of` from another page.
// title          what the recording is called in the list; may be empty.
// targetSeconds  how long it is meant to be; shown beside the length, never enforced. Missing: no target.
// words          how many words are said, where that is known (of a script that is read): words per minute are exact then. Missing: not known.
// realCall       others speak in it, too; `agreed` false: not one of them was recorded, and the button says what is missing.
// onKept         is given the recording as the server has it, waiting to be measured; what was measured comes with recordingOf(id) of
//                lib/voice/recordings.ts, which RecordingView of this folder draws. Missing: the takes of `of` are listed below the recorder,
//                each to be heard and seen in its place (of an `of` without an id: the last one has a link).
//
// While it is on the page the space bar records and stops, p pauses and r begins anew. One at a time on a page.
import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import type { RecordingWhole } from '../../contract/api.ts';
import { useActions } from '../../lib/actions.ts';
import { notify } from '../../lib/notices.ts';
import { useStore } from '../../lib/store.ts';
import { recorderOf } from '../../lib/voice/keyed.ts';
import { keepRecording, type Of } from '../../lib/voice/recordings.ts';
import type { Recorder as Voice } from '../../lib/voice/recorder.ts';
import { holds, soundOf } from '../../lib/voice/take.ts';
import { Takes } from './Takes.tsx';
import { TakeView } from './TakeView.tsx';

interface Props {
  readonly of: Of;
  readonly title?: string;
  readonly targetSeconds?: number | null;
  readonly words?: number | null;
  readonly realCall?: { readonly agreed: boolean };
  readonly onKept?: (recording: RecordingWhole) => void;
}

/** Who goes elsewhere with a take that is not kept yet is told that it waits, and where. */
function useLeaving(recorder: Voice<RecordingWhole>): void {
  const [path, go] = useLocation();
  const here = useRef({ path, go });
  useEffect(
    () => () => {
      const { path: from, go: goTo } = here.current;
      recorder.leave();
      const { state } = recorder.take.get();
      if (holds(recorder.take.get()) && state !== 'sending') notify('A take that is not kept yet waits where it was recorded.', { label: 'Go back', run: () => goTo(from) });
    },
    [recorder],
  );
}

export function Recorder({ of, title = '', targetSeconds = null, words = null, realCall, onKept }: Props) {
  const recorder = recorderOf<RecordingWhole>(`${of.kind}/${of.id ?? ''}`);
  const take = useStore(recorder.take);
  useLeaving(recorder);
  const refused = realCall !== undefined && !realCall.agreed;
  const keep = async (): Promise<void> => {
    if (!soundOf(recorder.take.get())) return;
    await recorder.send((sound) => keepRecording(sound.wav, { of, title, words, realCall: realCall !== undefined, consent: realCall?.agreed ?? false, made_at_ms: sound.made_at_ms }).answer);
    const now = recorder.take.get();
    if (now.state === 'kept') onKept?.(now.kept);
  };
  const redo = (): void => {
    const sound = soundOf(recorder.take.get());
    recorder.clear();
    if (sound && sound.seconds > 0 && !sound.silent) notify('The take is let go.', { label: 'Get it back', run: () => recorder.restore(sound) });
    if (!refused) void recorder.start();
  };
  const live = take.state === 'recording' || take.state === 'paused';
  const canStart = ['idle', 'denied', 'no-microphone', 'kept'].includes(take.state) && !refused;
  const press = live ? () => void recorder.stop() : canStart ? () => void recorder.start() : null;
  useActions([
    { id: 'voice.record', title: live ? 'Stop recording' : 'Record', section: 'Voice', keys: 'space', enabled: press !== null, run: () => press?.() },
    { id: 'voice.pause', title: take.state === 'paused' ? 'Go on recording' : 'Pause the recording', section: 'Voice', keys: 'p', enabled: live, run: () => (take.state === 'paused' ? recorder.resume() : recorder.pause()) },
    { id: 'voice.redo', title: 'Begin the take anew', section: 'Voice', keys: 'r', enabled: live || soundOf(take) !== null, run: redo },
  ]);
  return (
    <>
      <TakeView recorder={recorder} targetSeconds={targetSeconds} onKeep={() => void keep()} onRedo={redo} onPress={press} />
      {refused && <p className="small" role="status">A real call is recorded only when everyone on it has agreed. Ask them first, then tick it.</p>}
      {!onKept && of.id === null && take.state === 'kept' && <p className="small"><Link href={`/screen/voice/${take.kept.id}`}>Hear it, and see what was measured</Link></p>}
      {!onKept && of.id !== null && <Takes of={of} />}
    </>
  );
}
