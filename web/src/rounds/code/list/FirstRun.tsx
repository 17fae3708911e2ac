import { useState } from 'react';
import { isBoolean, storage } from '../../../lib/storage.ts';
import { IconButton } from '../../../ui/Button.tsx';
import { Keys } from '../../../ui/Keys.tsx';

/** Shown until it is put away: what this round is, in three steps. */
export function FirstRun() {
  const [away, setAway] = useState(() => storage.read('welcome.away', isBoolean, false));
  if (away) return null;
  const putAway = (): void => {
    storage.write('welcome.away', true);
    setAway(true);
  };
  return (
    <section className="first-run" aria-label="How it works">
      <ol>
        <li><strong>Pick a problem.</strong> The time beside it is what an interviewer would give you.</li>
        <li><strong>Write and run.</strong> <Keys keys="mod+'" /> tries your program on the samples and on inputs of your own.</li>
        <li><strong>Submit.</strong> <Keys keys="mod+enter" /> judges it on every test, in a jail on this machine. Nothing leaves it.</li>
      </ol>
      <IconButton icon="close" label="Put this away" onClick={putAway} />
    </section>
  );
}
