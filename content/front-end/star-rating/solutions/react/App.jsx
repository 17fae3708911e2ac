import { useEffect, useRef, useState } from 'react';

const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

function Stars({ chosen, onChoose }) {
  const [pointed, setPointed] = useState(0);
  const buttons = useRef({});

  const press = (event) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const next = ((chosen + step + 4) % 5) + 1;
    buttons.current[next].focus();
    onChoose(next);
  };

  return (
    <div role="radiogroup" aria-labelledby="label" onKeyDown={press} onMouseLeave={() => setPointed(0)}>
      {[1, 2, 3, 4, 5].map((star) => (
        <button
          key={star} type="button" role="radio" aria-checked={star === chosen} aria-label={star === 1 ? '1 star' : `${star} stars`}
          className={star <= (pointed || chosen) ? 'star filled' : 'star'} ref={(button) => { buttons.current[star] = button; }}
          tabIndex={star === (chosen || 1) ? 0 : -1}
          onMouseEnter={() => setPointed(star)}
          onClick={() => onChoose(star === chosen ? 0 : star)}
        />
      ))}
    </div>
  );
}

export default function App() {
  // What the server has last said; null until it has.
  const [kept, setKept] = useState(null);
  // What it has not yet answered, or has refused; null: nothing.
  const [wish, setWish] = useState(null);
  const [status, setStatus] = useState('Loading…');
  const asked = useRef(0);

  useEffect(() => {
    api.rating().then((rating) => {
      setKept(rating);
      setStatus('');
    });
  }, []);

  const save = async (stars) => {
    asked.current += 1;
    const turn = asked.current;
    setWish({ stars, failed: false });
    setStatus('Saving…');
    try {
      const rating = await api.rate(stars);
      if (turn !== asked.current) return;
      setKept(rating);
      setWish(null);
      setStatus('Saved');
    } catch {
      if (turn !== asked.current) return;
      setWish({ stars, failed: true });
      setStatus('');
    }
  };

  const failed = wish?.failed ?? false;
  return (
    <main>
      <h1>Lentil soup</h1>
      <p id="label">Your rating</p>
      {kept && <Stars chosen={wish && !failed ? wish.stars : kept.mine} onChoose={save} />}
      {kept && <p>{kept.average.toFixed(1)} of 5 ({kept.count} ratings)</p>}
      <p role="status">{status}</p>
      <div role="alert">
        {failed && (
          <>
            <p>Your rating could not be saved</p>
            <button type="button" onClick={() => save(wish.stars)}>Try again</button>
          </>
        )}
      </div>
    </main>
  );
}
