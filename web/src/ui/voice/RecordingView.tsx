// One recording: to be heard, as a picture, and in figures beside the user's own. <RecordingView recording={recording} />, with what
// recordingOf(id) of lib/voice/recordings.ts has; while it is measured the page says so and goes on by itself.
import './voice.css';
import type { RecordingWhole } from '../../contract/api.ts';
import { sentence } from '../../lib/format.ts';
import { measureAgain, soundAddress } from '../../lib/voice/recordings.ts';
import { baselineWords, nameOf, pictureOf, rowsOf } from '../../lib/voice/rows.ts';
import { Button } from '../Button.tsx';
import { Waiting } from '../JobViews.tsx';
import { Replay } from './Replay.tsx';
import { VoiceFigures } from './VoiceFigures.tsx';
import { orSay } from '../../lib/things.ts';

const again = async (id: number): Promise<void> => {
  await orSay(measureAgain(id, null));
};

function State({ recording }: { readonly recording: RecordingWhole }) {
  switch (recording.state) {
    case 'queued': return <><p role="status">It waits for a worker to measure it.</p><Waiting /></>;
    case 'running': return <p role="status">It is being measured …</p>;
    case 'refused': return <section className="panel" role="alert"><h2>This cannot be measured</h2><p>{sentence(recording.failure)}</p></section>;
    case 'failed': return (
      <section className="panel" role="alert">
        <h2>This is our fault: it could not be measured</h2>
        <p>{sentence(recording.failure)} The recording itself is kept.</p>
        <Button icon="reset" onClick={() => void again(recording.id)}>Measure it again</Button>
      </section>
    );
    case 'done': return null;
  }
}

export function RecordingView({ recording }: { readonly recording: RecordingWhole }) {
  const { analysis, baseline } = recording;
  const doubts = analysis?.doubts ?? [];
  return (
    <div className="voice-recording">
      <Replay address={soundAddress(recording.id)} title={nameOf(recording)} picture={analysis && pictureOf(analysis)} />
      <State recording={recording} />
      {doubts.length > 0 && <ul className="voice-doubts" aria-label="What is doubtful">{doubts.map(({ kind, says }) => <li key={kind}>{sentence(says)}</li>)}</ul>}
      {analysis && <VoiceFigures rows={rowsOf(analysis, baseline)} note={baselineWords(baseline)} />}
    </div>
  );
}
