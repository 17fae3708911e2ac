import './voice.css';
import { useEffect, useMemo } from 'react';
import { describeTrouble } from '../../lib/api.ts';
import { useStore } from '../../lib/store.ts';
import { createListening, MOST_HEARD_SECONDS } from '../../lib/voice/listen.ts';
import type { Recorder } from '../../lib/voice/recorder.ts';
import { soundOf, type Sound, type Take } from '../../lib/voice/take.ts';
import { describeLength, describeTake } from '../../lib/voice/words.ts';
import { Button } from '../Button.tsx';
import { Icon } from '../Icon.tsx';
import { Keys } from '../Keys.tsx';
import { Meter } from './Meter.tsx';

interface Props {
  readonly recorder: Recorder<unknown>;
  readonly targetSeconds: number | null;
  readonly onKeep: () => void;
  readonly onRedo: () => void;
  /** What the big button and the space bar do now; null: nothing. */
  readonly onPress: (() => void) | null;
}

const faces: Readonly<Partial<Record<Take<unknown>['state'], readonly [label: string, icon: 'stop' | 'mic']>>> = { recording: ['Stop', 'stop'], paused: ['Stop', 'stop'] };

/** The browser's own way of saving a file; the address ends with the click. */
function save({ wav }: Sound): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(wav);
  link.download = `take-${new Date().toISOString().slice(0, 19).replace(/\D/g, '-')}.wav`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function Length({ take, target }: { readonly take: Take<unknown>; readonly target: number | null }) {
  const seconds = 'seconds' in take ? take.seconds : (soundOf(take)?.seconds ?? 0);
  const share = target === null ? 0 : Math.min(1, seconds / target);
  return (
    <div className="voice-length">
      <p className="number" role="timer">{describeLength(seconds, target)}</p>
      {target !== null && <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" data-over={seconds > target}><rect className="ground" width="100" height="4" /><rect className="now" width={100 * share} height="4" /></svg>}
    </div>
  );
}

/** What can be done with a take that was made. */
function Made({ sound, take, onKeep, onRedo }: { readonly sound: Sound; readonly take: Take<unknown>; readonly onKeep: () => void; readonly onRedo: () => void }) {
  const listening = useMemo(createListening, [sound]);
  const playing = useStore(listening.playing);
  useEffect(() => listening.stop, [listening]);
  const busy = take.state === 'sending';
  return (
    <div className="voice-made">
      {sound.seconds > 0 && <Button look="primary" icon="check" disabled={busy} onClick={onKeep}>{take.state === 'failed' ? 'Try again' : 'Keep it'}</Button>}
      {sound.seconds > 0 && sound.seconds <= MOST_HEARD_SECONDS && <Button icon={playing ? 'stop' : 'play'} onClick={() => (playing ? listening.stop() : void listening.play(sound.wav))}>{playing ? 'Stop listening' : 'Listen'}</Button>}
      <Button icon="reset" keys="r" disabled={busy} onClick={onRedo}>Redo</Button>
      {sound.seconds > 0 && <Button look="bare" icon="download" onClick={() => save(sound)}>Save as a file</Button>}
    </div>
  );
}

/** The face of a recorder: what it does now, what can be done, how loud and how long. */
export function TakeView({ recorder, targetSeconds, onKeep, onRedo, onPress }: Props) {
  const take = useStore(recorder.take);
  const { headline, advice } = describeTake(take);
  const [label, icon] = faces[take.state] ?? ['Record', 'mic'];
  const sound = soundOf(take);
  const live = take.state === 'recording' || take.state === 'paused';
  return (
    <div className="voice-take" data-state={take.state} data-heard={take.state === 'recording' ? take.heard : undefined}>
      <button type="button" className="voice-button" aria-label={label} title={`${label} (Space)`} disabled={onPress === null} onClick={() => onPress?.()}><Icon name={icon} /></button>
      <div className="voice-now">
        <p role="status"><strong>{headline}</strong>{advice && <span className="small quiet"> {advice}</span>}</p>
        {take.state === 'failed' && <p role="alert" className="small">{describeTrouble(take.trouble)}</p>}
        <Length take={take} target={targetSeconds} />
        <Meter level={recorder.level} />
        <div className="voice-made">
          {take.state === 'recording' && <Button icon="pause" keys="p" onClick={recorder.pause}>Pause</Button>}
          {take.state === 'paused' && <Button icon="mic" keys="p" onClick={recorder.resume}>Go on</Button>}
          {live && <Button icon="reset" keys="r" onClick={onRedo}>Redo</Button>}
        </div>
        {sound && <Made sound={sound} take={take} onKeep={onKeep} onRedo={onRedo} />}
        <p className="small quiet voice-keys"><Keys keys="space" /> {live ? 'stops' : 'records'}, <Keys keys="p" /> pauses, <Keys keys="r" /> begins anew</p>
      </div>
    </div>
  );
}
