// That an exam is recorded: asked before it begins, shown while it runs, turned off at any time.
import { useEffect, useRef, useState } from 'react';
import type { Exam } from '../../../contract/api.ts';
import { call, describeTrouble } from '../../../lib/api.ts';
import type { Mirror, MirrorState } from '../../../lib/mirror.ts';
import { notify } from '../../../lib/notices.ts';
import { isBoolean, storage } from '../../../lib/storage.ts';
import { useStore } from '../../../lib/store.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { examOf } from './data.ts';

const NAME = 'exam.watched', RETRY_MS = 3000;

export const watchedBefore = (): boolean => storage.read(NAME, isBoolean, false);
export const rememberWatched = (watched: boolean): void => void storage.write(NAME, watched);

/** What is kept, where, for how long, and how it goes. */
function What() {
  return (
    <ul className="small">
      <li>Kept is when this window loses the focus or full screen, when the mouse leaves it, whether there is a second screen, how long what you paste and copy is, how many keys go down in a second, and how the size of your code changes. Never a text, never which key.</li>
      <li>It is kept in your record, and until it is there in this browser, with a fingerprint of what you copied. Nobody else gets it.</li>
      <li>It stays until you erase it, by the button below its report or with the exam.</li>
    </ul>
  );
}

export function WatchChoice({ watched, onChange }: { readonly watched: boolean; readonly onChange: (watched: boolean) => void }) {
  return (
    <div className="exam-watch">
      <label><input type="checkbox" checked={watched} onChange={(event) => onChange(event.currentTarget.checked)} /> <span>Record what an examiner’s tool would see, and tell me afterwards</span></label>
      {watched && <What />}
    </div>
  );
}

const SAID: Readonly<Record<MirrorState, string>> = { on: 'Recorded', off: 'Not recorded', elsewhere: 'Recorded in another tab', full: 'Too much waits to be sent: not recorded just now' };

/** In the bar of the room. */
export function Watching({ exam, mirror }: { readonly exam: Exam; readonly mirror: Mirror }) {
  const state = useStore(mirror.state);
  const [asking, setAsking] = useState(false);
  const on = state !== 'off';
  const recording = exam.mirror?.recording === true;
  const retry = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(retry.current), []);
  const tell = async (wanted: boolean, again: boolean): Promise<boolean> => {
    const answer = await call('putExamMirror', { params: { id: exam.id }, body: { recording: wanted } });
    if (answer.ok) {
      examOf(String(exam.id)).update(() => answer.value);
      return true;
    }
    if (!again) notify(describeTrouble(answer.trouble));
    // Off is off, whether the server hears of it now or later.
    if (!wanted && answer.trouble.kind === 'offline') retry.current = setTimeout(() => void tell(false, true), RETRY_MS);
    return false;
  };
  const turn = async (wanted: boolean): Promise<void> => {
    setAsking(false);
    clearTimeout(retry.current);
    if (!wanted) await mirror.stop();
    // What the server does not know of yet is not recorded.
    if ((await tell(wanted, false)) && wanted) mirror.start();
  };
  const said = SAID[state];
  return (
    <>
      <button type="button" className="button bare exam-watching" data-on={recording && state === 'on'} aria-haspopup="dialog" onClick={() => setAsking(true)}>
        <span className="exam-watching-dot" aria-hidden="true" /> <span className="small">{said}</span>
      </button>
      {asking && (
        <Dialog title={on ? 'This exam is recorded' : 'The recording is turned off'} onClose={() => setAsking(false)}>
          <What />
          <div className="exam-answer">
            {on ? <Button look="primary" onClick={() => void turn(false)}>Turn it off</Button> : <Button look="primary" onClick={() => void turn(true)}>Record from now on</Button>}
            <Button onClick={() => setAsking(false)}>Leave it</Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
