import { useEffect, useState } from 'react';

export default function App() {
  const [entries, setEntries] = useState([]);

  useEffect(() => {
    api.children().then(setEntries);
  }, []);

  return (
    <main>
      <h1>Files</h1>
      <ul>
        {entries.map(({ id, name, folder }) => (
          <li key={id} onClick={async () => console.log(name, folder ? await api.children(id) : 'is a file')}>{name}</li>
        ))}
      </ul>
    </main>
  );
}
