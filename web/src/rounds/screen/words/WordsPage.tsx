import './words-page.css';
import { useState } from 'react';
import type { TranscriptAnalysis } from '../../../contract/api.ts';
import { call, describeTrouble } from '../../../lib/api.ts';
import { makeThing, orSay } from '../../../lib/things.ts';
import { Button } from '../../../ui/Button.tsx';
import { secondsOf } from '../../../lib/words/file.ts';
import { keptText } from '../../../lib/words/kept.ts';
import { Page } from '../../../ui/Page.tsx';
import { TranscriptReport } from '../../../ui/words/TranscriptReport.tsx';
import { Whose } from '../../../ui/words/Whose.tsx';
import { ScreenTabs } from '../ScreenTabs.tsx';
import { Usual } from './Usual.tsx';
import { WordsForm, type Asked } from './WordsForm.tsx';

type State =
  | { readonly state: 'asking' }
  | { readonly state: 'working' }
  | { readonly state: 'answered'; readonly asked: Asked; readonly answer: TranscriptAnalysis };

const FIRST: Asked = { text: '', script: '', seconds: '', language: '', against: '', speaker: '' };

/** What the server is asked. */
function bodyOf(asked: Asked) {
  const seconds = secondsOf(asked.seconds);
  return {
    text: asked.text,
    ...(asked.script ? { script: Number(asked.script) } : {}),
    ...(asked.against ? { against: Number(asked.against) } : {}),
    ...(asked.language ? { language: asked.language } : {}),
    ...(asked.speaker ? { speaker: asked.speaker } : {}),
    ...(seconds ? { seconds } : {}),
  };
}

/** What is kept is the text, in which the user is called "Me", with the script that it was held against. */
async function keep(asked: Asked, answer: TranscriptAnalysis): Promise<void> {
  const seconds = answer.heard && answer.heard.time !== 'reckoned' ? Math.round(answer.heard.seconds) : null;
  const body = { what: asked.script ? 'script' : 'other', script: asked.script ? Number(asked.script) : null, at_ms: Date.now(), seconds, transcript: answer.heard ? keptText(asked.text, answer.heard) : asked.text };
  await orSay(makeThing('rehearsal', body, 'The rehearsal is kept, with its transcript.'));
}

/** The words of a rehearsal: pasted or opened, set beside a script, and seen with marks. */
export function WordsPage() {
  const [asked, setAsked] = useState(FIRST);
  const [state, setState] = useState<State>({ state: 'asking' });
  const [wrong, setWrong] = useState('');
  const look = async (what: Asked): Promise<void> => {
    setAsked(what);
    setWrong('');
    setState({ state: 'working' });
    const got = await call('analyseTranscript', { body: bodyOf(what) });
    if (got.ok) return setState({ state: 'answered', asked: what, answer: got.value });
    setState({ state: 'asking' });
    setWrong(describeTrouble(got.trouble));
  };
  return (
    <Page tabs={<ScreenTabs />} heading="The words of a rehearsal" unseen>
      <WordsForm asked={asked} busy={state.state === 'working'} wrong={wrong} onChange={setAsked} onLook={(what) => void look({ ...what, speaker: '' })} />
      <div aria-live="polite">
        {state.state === 'working' && <p className="quiet">Reading …</p>}
        {state.state === 'answered' && state.answer.state === 'whose' && <Whose speakers={state.answer.speakers} onChoose={(speaker) => void look({ ...state.asked, speaker })} />}
      </div>
      {state.state === 'answered' && state.answer.heard && (
        <>
          <div className="words-bar">
            <h2 className="visually-hidden">What was found</h2>
            {state.answer.speakers.length > 1 && (
              <label>Whose words <select className="field" value={state.answer.heard.speaker ?? ''} onChange={(event) => void look({ ...state.asked, speaker: state.answer.speakers[Number(event.target.value)]?.name ?? '' })}>
                {state.answer.speakers.map((speaker, i) => <option key={i} value={i}>{speaker.name}</option>)}
              </select></label>
            )}
            <Button onClick={() => void keep(state.asked, state.answer)}>Keep it as a rehearsal</Button>
          </div>
          <TranscriptReport heard={state.answer.heard} takes={state.answer.takes} />
        </>
      )}
      <Usual />
    </Page>
  );
}
