import { useState } from 'react';
import { formatElapsed } from '../../../lib/format.ts';
import { useNow } from '../../../lib/now.ts';
import { storage, isNumber } from '../../../lib/storage.ts';
import { Button } from '../../../ui/Button.tsx';

interface Props {
  readonly round: number;
  readonly minutes: number | null;
}

const name = (round: number): string => `call.${round}.began`;

/** How long the call has lasted; it goes on through a reload. */
export function Timer({ round, minutes }: Props) {
  const [began, setBegan] = useState(() => storage.read(name(round), isNumber, 0));
  const now = useNow(began || null, 1000);
  const start = (): void => {
    const at = Date.now();
    storage.write(name(round), at);
    setBegan(at);
  };
  const stop = (): void => {
    storage.remove(name(round));
    setBegan(0);
  };
  const elapsed = Math.max(0, now - began);
  const over = minutes !== null && elapsed > minutes * 60_000;
  return (
    <div className="call-timer" data-over={began > 0 && over}>
      {began > 0 && <span className="call-clock" role="timer" aria-label="Time on the call">{formatElapsed(elapsed)}</span>}
      {began > 0 && minutes !== null && <span className="small quiet">of {minutes} min</span>}
      {began > 0 ? <Button look="bare" icon="stop" onClick={stop}>Stop</Button> : <Button icon="play" onClick={start}>Start the clock</Button>}
    </div>
  );
}
