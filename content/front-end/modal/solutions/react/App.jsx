import { useEffect, useRef, useState } from 'react';

function Question({ note, onKeep, onRemoved }) {
  const box = useRef(null);
  const keep = useRef(null);
  const busy = useRef(false);

  useEffect(() => {
    box.current.showModal();
    keep.current.focus();
    document.body.style.overflow = 'hidden';
    return () => {
      document.body.style.overflow = '';
    };
  }, []);

  const remove = async () => {
    if (busy.current) return;
    busy.current = true;
    await api.remove(note.id);
    onRemoved();
  };
  const leave = (event) => {
    event.preventDefault();
    if (!busy.current) onKeep();
  };
  // The backdrop is the dialog itself, outside of its box.
  const press = (event) => {
    const { left, right, top, bottom } = box.current.getBoundingClientRect();
    const within = event.clientX >= left && event.clientX <= right && event.clientY >= top && event.clientY <= bottom;
    if (event.target === box.current && !within) leave(event);
  };

  return (
    <dialog ref={box} aria-labelledby="question" onCancel={leave} onClick={press}>
      <h2 id="question">Delete this note?</h2>
      <p>{note.title}</p>
      <button type="button" ref={keep} onClick={onKeep}>Keep it</button>
      <button type="button" onClick={remove}>Delete it</button>
    </dialog>
  );
}

export default function App() {
  const [notes, setNotes] = useState([]);
  const [asked, setAsked] = useState(null);
  const heading = useRef(null);
  const opener = useRef(null);
  const next = useRef(null);

  const load = () => api.notes().then(setNotes);
  useEffect(() => {
    load();
  }, []);

  const ask = (event, note) => {
    opener.current = event.currentTarget;
    setAsked(note);
  };
  const close = (focus) => {
    next.current = focus.current;
    setAsked(null);
  };
  // While the dialog is there nothing else can have the focus.
  useEffect(() => {
    if (asked || !next.current) return;
    next.current.focus();
    next.current = null;
  }, [asked]);

  return (
    <>
      <main>
        <h1 ref={heading} tabIndex={-1}>Notes</h1>
        <ul>
          {notes.map((note) => (
            <li key={note.id}>
              <span>{note.title}</span>
              <button type="button" aria-label={`Delete ${note.title}`} onClick={(event) => ask(event, note)}>Delete</button>
            </li>
          ))}
        </ul>
      </main>
      {asked && <Question note={asked} onKeep={() => close(opener)} onRemoved={() => load().then(() => close(heading))} />}
    </>
  );
}
