import './voice.css';
import { useEffect, useRef, useState } from 'react';
import { useActions } from '../../lib/actions.ts';
import { formatElapsed } from '../../lib/format.ts';
import { beginOf, placeAt, steps, TOTAL_SECONDS, type Place } from '../../lib/voice/warmup.ts';
import { Button } from '../Button.tsx';

const TICK_MS = 200;

/** Seconds that have run; they stand still while it is paused. */
function useClock() {
  const [seconds, setSeconds] = useState(0);
  const [running, setRunning] = useState(false);
  const base = useRef({ at_ms: 0, seconds: 0 });
  useEffect(() => {
    if (!running) return;
    base.current = { at_ms: performance.now(), seconds };
    const timer = setInterval(() => {
      const now = base.current.seconds + (performance.now() - base.current.at_ms) / 1000;
      setSeconds(Math.min(now, TOTAL_SECONDS));
      if (now >= TOTAL_SECONDS) setRunning(false);
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [running]);
  const jump = (to: number): void => {
    base.current = { at_ms: performance.now(), seconds: to };
    setSeconds(to);
  };
  return { seconds, running, setRunning, jump };
}

function Now({ place }: { readonly place: Place }) {
  const { name, how, lines } = steps[place.step]!;
  const breath = place.step === 0 ? (place.line % 2 === 0 ? 'in' : 'out') : undefined;
  return (
    <div className="voice-warm-now" data-breath={breath}>
      <div role="status"><h2>{name}</h2><p className="small">{how}</p><p className="voice-warm-line">{lines[place.line]!.text}</p></div>
      {breath && <span className="voice-breath" aria-hidden="true" key={place.line} />}
      <p className="voice-warm-count number" aria-hidden="true">{place.lineLeft}</p>
    </div>
  );
}

/** Two guided minutes; nothing is recorded. */
export function WarmUp({ onDone }: { readonly onDone?: () => void }) {
  const { seconds, running, setRunning, jump } = useClock();
  const place = placeAt(seconds);
  const begun = seconds > 0;
  const toggle = (): void => {
    if (!place) jump(0);
    setRunning(!running);
  };
  const skip = (): void => jump(beginOf((place?.step ?? steps.length) + 1));
  useActions([
    { id: 'voice.warmup', title: running ? 'Pause the warm-up' : 'Go on with the warm-up', section: 'Warm-up', keys: 'space', run: toggle },
    { id: 'voice.warmup.skip', title: 'Skip this step', section: 'Warm-up', keys: 'n', enabled: place !== null, run: skip },
  ]);
  return (
    <section className="voice-warm" aria-label="Warm-up">
      <ol className="voice-warm-steps">
        {steps.map(({ name }, i) => <li key={name} data-now={begun && place?.step === i} data-past={!place || i < place.step} aria-current={begun && place?.step === i ? 'step' : undefined}>{name}</li>)}
      </ol>
      {!place && <div role="status"><h2>Warm</h2><p>That was it. Drink some water, and speak to the first person on the line as you did just now.</p></div>}
      {place && begun && <Now place={place} />}
      {place && !begun && <p>Breath, hum, articulation, one sentence at three speeds, and the first answer said once aloud. No microphone is needed, and nothing is recorded.</p>}
      <p className="number" role="timer" aria-label="Time left">{formatElapsed(Math.ceil(TOTAL_SECONDS - seconds) * 1000)} left</p>
      <div className="voice-made">
        <Button look="primary" icon={running ? 'pause' : place && begun ? 'play' : place ? 'play' : 'reset'} keys="space" onClick={toggle}>{running ? 'Pause' : !place ? 'Once more' : begun ? 'Go on' : 'Begin'}</Button>
        {place && begun && <Button icon="next" keys="n" onClick={skip}>Skip this step</Button>}
        {!place && onDone && <Button onClick={onDone}>Done</Button>}
      </div>
      <p className="small quiet">A custom of people who speak and sing for a living. Whether it changes an interview nobody has measured; it makes the first sentence of the call not the first of the day.</p>
    </section>
  );
}
