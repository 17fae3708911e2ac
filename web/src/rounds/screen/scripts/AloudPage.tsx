import './scripts.css';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Script } from '../../../contract/api.ts';
import { describeTrouble } from '../../../lib/api.ts';
import { notify } from '../../../lib/notices.ts';
import { makeThing } from '../../../lib/things.ts';
import { useTitle } from '../../../lib/title.ts';
import { Button } from '../../../ui/Button.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Missing } from '../../../ui/Missing.tsx';
import { Attempt } from '../../../ui/practice/Attempt.tsx';
import { gradeWord, type Grade } from '../../../ui/practice/grades.ts';
import { Grades } from '../../../ui/practice/Grades.tsx';
import { scripts } from '../data.ts';
import { ScreenTabs } from '../ScreenTabs.tsx';
import { askedWords, limitOf } from './script.ts';

interface SaidProps {
  readonly script: Script;
  readonly asked: string;
  readonly seconds: number;
  readonly onAgain: () => void;
}

/** The script beside what was just said; one grades oneself, and the time becomes one's pace. */
function Said({ script, asked, seconds, onAgain }: SaidProps) {
  const [grade, setGrade] = useState<Grade | null>(null);
  const [busy, setBusy] = useState(false);
  const keep = async (chosen: Grade): Promise<void> => {
    setBusy(true);
    const trouble = await makeThing('rehearsal', { what: 'script', script: script.id, asked, grade: chosen, at_ms: Date.now(), seconds }, 'The rehearsal is written down.');
    setBusy(false);
    if (trouble) notify(describeTrouble(trouble));
    else setGrade(chosen);
  };
  return (
    <>
      <p className="script-aloud">{script.body}</p>
      {grade === null ? <Grades what="it" busy={busy} onGrade={(chosen) => void keep(chosen)} /> : <p role="status">Written down: {gradeWord(grade)}, {seconds} s.</p>}
      <div className="practice-row"><Button look="bare" icon="reset" onClick={onAgain}>Once more</Button></div>
    </>
  );
}

/** A script said aloud, on the clock. */
export function AloudPage({ id }: { readonly id: number }) {
  useTitle('Aloud');
  return (
    <div className="page">
      <ScreenTabs />
      <p className="small practice-back"><Link href={`/screen/scripts/${id}`}>The script</Link></p>
      <Loaded of={scripts} what="the script" lines={4}>
        {(all) => {
          const script = all.find((one) => one.id === id);
          if (!script?.body) return <Missing to="/screen/scripts" back="All scripts">{script ? 'This script is not written yet.' : 'There is no such script.'}</Missing>;
          return (
            <Attempt asks={askedWords(script)} of={{ kind: 'script', id: script.id }} limit_s={limitOf(script)} before={<p className="small quiet">{script.title}. The text is covered until you are done.</p>}>
              {(seconds, again) => <Said script={script} asked={askedWords(script)} seconds={seconds} onAgain={again} />}
            </Attempt>
          );
        }}
      </Loaded>
    </div>
  );
}
