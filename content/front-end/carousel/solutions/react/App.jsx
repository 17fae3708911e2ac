import { useEffect, useState } from 'react';

const STAY_MS = 5000;
const { slides } = api;
const after = (at) => (at + 1) % slides.length;
const before = (at) => (at + slides.length - 1) % slides.length;

export default function App() {
  const [at, setAt] = useState(0);
  const [isPlaying, setIsPlaying] = useState(true);
  const [isOver, setIsOver] = useState(false);
  const [isWithin, setIsWithin] = useState(false);
  const runs = isPlaying && !isOver && !isWithin;

  // The slide that is shown stays for the whole time, whenever it begins to go on by itself.
  useEffect(() => {
    if (!runs) return undefined;
    const timer = setTimeout(() => setAt(after(at)), STAY_MS);
    return () => clearTimeout(timer);
  }, [runs, at]);

  /** Who has taken it in hand does not want it to move on. */
  const turn = (to) => {
    setIsPlaying(false);
    setAt(to);
  };

  return (
    <main>
      <h1>The corner shop</h1>
      <section
        aria-label="Offers" aria-roledescription="carousel"
        onMouseEnter={() => setIsOver(true)} onMouseLeave={() => setIsOver(false)}
        onFocus={() => setIsWithin(true)} onBlur={(event) => setIsWithin(event.currentTarget.contains(event.relatedTarget))}
      >
        <p>
          <button type="button" onClick={() => setIsPlaying(!isPlaying)}>{isPlaying ? 'Pause' : 'Play'}</button>{' '}
          <button type="button" onClick={() => turn(before(at))}>Previous</button>{' '}
          <button type="button" onClick={() => turn(after(at))}>Next</button>
        </p>
        <div aria-live={runs ? 'off' : 'polite'}>
          {slides.map(({ id, title, text }, place) => (
            <div key={id} role="group" aria-roledescription="slide" aria-label={`${place + 1} of ${slides.length}`} hidden={place !== at}>
              <h2>{title}</h2>
              <p>{text}</p>
            </div>
          ))}
        </div>
      </section>
    </main>
  );
}
