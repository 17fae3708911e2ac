import { useEffect, useState } from 'react';

export default function App() {
  const [notes, setNotes] = useState([]);

  useEffect(() => {
    api.notes().then(setNotes);
  }, []);

  return (
    <main>
      <h1>Notes</h1>
      <ul>
        {notes.map((note) => (
          <li key={note.id}>
            <span>{note.title}</span>
            <button type="button" aria-label={`Delete ${note.title}`} onClick={() => console.log('ask before', note)}>Delete</button>
          </li>
        ))}
      </ul>
    </main>
  );
}
