import { useEffect, useState } from 'react';

export default function App() {
  const [letters, setLetters] = useState([]);

  useEffect(() => {
    api.letters().then((page) => setLetters(page.letters));
  }, []);

  return (
    <main>
      <h1>Letters</h1>
      <ul id="letters" aria-label="Letters" tabIndex={0}>
        {letters.map(({ id, from, subject }) => (
          <li key={id}>{from}: {subject}</li>
        ))}
      </ul>
    </main>
  );
}
