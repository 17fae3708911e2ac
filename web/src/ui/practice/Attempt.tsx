import './practice.css';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useActions } from '../../lib/actions.ts';
import { formatElapsed } from '../../lib/format.ts';
import { Button } from '../Button.tsx';
import type { Of } from '../../lib/voice/recordings.ts';
import { RecordIt } from './RecordIt.tsx';
import { Timer } from './Timer.tsx';
import { useElapsed } from './useElapsed.ts';

interface Props {
  readonly asks: string;
  readonly limit_s: number;
  /** What a recording of the answer is of. */
  readonly of: Of;
  /** What is to be seen before one begins. */
  readonly before?: ReactNode;
  /** What is to be seen when the answer is over: what it should have had, and the grade. */
  readonly children: (seconds: number, again: () => void) => ReactNode;
}

/** A question that is answered aloud: begin, speak, done; what it should have had is shown afterwards. */
export function Attempt({ asks, limit_s, of, before, children }: Props) {
  const [began_ms, setBegan] = useState<number | null>(null);
  const [ended_ms, setEnded] = useState<number | null>(null);
  const after = useRef<HTMLDivElement>(null);
  const elapsed_ms = useElapsed(began_ms, ended_ms);
  const state = began_ms === null ? 'ready' : ended_ms === null ? 'speaking' : 'over';
  const go = (): void => {
    if (state === 'ready') setBegan(performance.now());
    else if (state === 'speaking') setEnded(performance.now());
  };
  const again = (): void => {
    setBegan(null);
    setEnded(null);
  };
  useActions([{ id: 'practice.go', title: state === 'speaking' ? 'Done: the answer is over' : 'Begin to answer', section: 'Practice', keys: 'n', enabled: state !== 'over', run: go }]);
  useEffect(() => {
    if (state === 'over') after.current?.focus();
  }, [state]);
  return (
    <div className="practice">
      <h1 className="practice-asks">{asks}</h1>
      {state === 'ready' && before}
      {state !== 'ready' && state !== 'over' && <Timer elapsed_ms={elapsed_ms} limit_s={limit_s} />}
      {state !== 'over' && (
        <div className="practice-row">
          {state === 'ready'
            ? <Button look="primary" icon="play" keys="n" onClick={go}>Begin</Button>
            : <Button look="primary" icon="stop" keys="n" onClick={go}>Done</Button>}
          <span className="small quiet">{state === 'ready' ? `Aloud, in ${formatElapsed(limit_s * 1000)}.` : 'Speak; the clock runs.'}</span>
        </div>
      )}
      {state === 'over' && (
        <div className="practice" tabIndex={-1} ref={after} role="group" aria-label="After the answer">
          <p className="quiet">You spoke for {formatElapsed(elapsed_ms)} of {formatElapsed(limit_s * 1000)}.</p>
          {children(Math.round(elapsed_ms / 1000), again)}
        </div>
      )}
      <RecordIt of={of} title={asks.slice(0, 120)} targetSeconds={limit_s} />
    </div>
  );
}
