import { useActions } from '../../../lib/actions.ts';
import type { Question } from '../../../contract/api.ts';
import { formatElapsed } from '../../../lib/format.ts';
import { useStore } from '../../../lib/store.ts';
import { Button } from '../../../ui/Button.tsx';
import { RecordIt } from '../../../ui/practice/RecordIt.tsx';
import { Timer } from '../../../ui/practice/Timer.tsx';
import { answerSeconds, left_ms, promptNow, type Topic } from './mock.ts';
import { Report } from './Report.tsx';
import { meansWords, type Speaker } from './speak.ts';
import { useCall, type Devices, type Driven } from './useCall.ts';

interface Props {
  readonly topics: readonly Topic[];
  readonly minutes: number;
  /** The real one that it prepares. */
  readonly round: number | null;
  readonly devices: Devices;
  readonly questions: readonly Question[];
  readonly onNew: () => void;
}

/** By which means questions come, and the way to the other one. */
function MeansLine({ speaker }: { readonly speaker: Speaker }) {
  const means = useStore(speaker.means);
  const aloud = means === 'aloud';
  useActions([{ id: 'mock.mute', title: aloud ? 'Ask only in writing' : 'Ask aloud', section: 'Mock interview', keys: 'm', enabled: means !== 'no-voice', run: () => speaker.mute(aloud) }]);
  return (
    <p className="small quiet mock-means">
      <span role="status">{meansWords[means]}</span>
      {means !== 'no-voice' && <Button look="bare" keys="m" onClick={() => speaker.mute(aloud)}>{aloud ? 'Only in writing' : 'Ask aloud'}</Button>}
    </p>
  );
}

function Live({ driven: { call, now_ms, onDone, onPass, onHangUp }, speaker, noticed }: { readonly driven: Driven; readonly speaker: Speaker; readonly noticed: boolean }) {
  const listening = call.phase === 'listening';
  const prompt = promptNow(call);
  useActions([
    listening
      ? { id: 'mock.done', title: 'The answer is over', section: 'Mock interview', keys: 'n', run: onDone }
      : { id: 'mock.answer', title: 'Answer now', section: 'Mock interview', keys: 'n', run: speaker.stop },
    { id: 'mock.pass', title: 'I cannot answer that', section: 'Mock interview', keys: 'x', run: onPass },
    { id: 'mock.end', title: 'Hang up', section: 'Mock interview', keys: 'h', run: onHangUp },
  ]);
  return (
    <section className="practice mock" aria-label="The call">
      <p className="small quiet"><span role="timer" aria-label="Time left">{formatElapsed(left_ms(call, now_ms))}</span> left{noticed ? ' · silences are noticed' : ''}</p>
      <MeansLine speaker={speaker} />
      {call.says.text !== prompt.asks && <p className="mock-before quiet">{prompt.asks}</p>}
      <p className="practice-asks" aria-live="polite">{call.says.text}</p>
      <Timer elapsed_ms={answerSeconds(call, now_ms) * 1000} limit_s={prompt.limit_s} />
      <p className="small quiet">{listening ? 'You speak.' : 'It is being asked.'}</p>
      <div className="practice-row">
        {listening ? <Button look="primary" icon="next" keys="n" onClick={onDone}>I am done</Button> : <Button look="primary" icon="next" keys="n" onClick={speaker.stop}>Answer now</Button>}
        <Button keys="x" onClick={onPass}>I cannot answer that</Button>
        <Button look="bare" icon="stop" keys="h" onClick={onHangUp}>Hang up</Button>
      </div>
    </section>
  );
}

/** The call while it is on, and what came of it. */
export function CallView({ topics, minutes, round, devices, questions, onNew }: Props) {
  const driven = useCall(topics, minutes, round, devices);
  const { call } = driven;
  return (
    <>
      {call.phase === 'over' ? <Report driven={driven} means={devices.speaker.means.get()} questions={questions} onNew={onNew} /> : <Live driven={driven} speaker={devices.speaker} noticed={devices.ear !== null} />}
      <RecordIt of={{ kind: 'other', id: null }} title="Mock interview" targetSeconds={minutes * 60} />
    </>
  );
}
