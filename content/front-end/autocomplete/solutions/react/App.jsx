import { useEffect, useRef, useState } from 'react';

const NOTHING = { places: [], note: '', trouble: '' };

export default function App() {
  const [text, setText] = useState('');
  const [found, setFound] = useState(NOTHING);
  const [active, setActive] = useState(-1);
  // What was chosen is not searched for.
  const chosen = useRef(null);
  const open = found.places.length > 0;

  useEffect(() => {
    const wanted = text.trim();
    if (!wanted || chosen.current === text) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const timer = setTimeout(async () => {
      let next;
      try {
        const places = await api.search(wanted, { signal });
        next = { places, note: places.length ? '' : 'No places found', trouble: '' };
      } catch {
        next = { ...NOTHING, trouble: 'The search failed' };
      }
      if (signal.aborted) return;
      setFound(next);
      setActive(-1);
    }, 250);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [text]);

  const close = () => {
    setFound((before) => ({ ...before, places: [] }));
    setActive(-1);
  };
  const choose = (place) => {
    chosen.current = place;
    setText(place);
    setFound(NOTHING);
    setActive(-1);
  };
  const edit = (value) => {
    chosen.current = null;
    setText(value);
    if (!value.trim()) setFound(NOTHING);
  };
  const press = (event) => {
    const count = found.places.length;
    if (event.key === 'Escape') close();
    if (!count) return;
    if (event.key === 'ArrowDown') setActive((active + 1) % count);
    else if (event.key === 'ArrowUp') setActive((active <= 0 ? count : active) - 1);
    else if (event.key === 'Enter' && active >= 0) choose(found.places[active]);
    else return;
    event.preventDefault();
  };

  return (
    <main>
      <label htmlFor="place">Place</label>
      <input
        id="place" type="text" autoComplete="off" role="combobox" aria-autocomplete="list" aria-expanded={open} aria-controls="places"
        aria-activedescendant={active >= 0 ? `place-${active}` : undefined} value={text} onChange={(event) => edit(event.target.value)} onKeyDown={press}
      />
      <ul id="places" role="listbox" aria-label="Places" hidden={!open} onMouseDown={(event) => event.preventDefault()}>
        {found.places.map((place, at) => (
          <li key={place} id={`place-${at}`} role="option" aria-selected={at === active} onClick={() => choose(place)}>{place}</li>
        ))}
      </ul>
      <p role="status">{found.note}</p>
      <p role="alert">{found.trouble}</p>
    </main>
  );
}
