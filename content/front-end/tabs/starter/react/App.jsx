import { useState } from 'react';

export default function App() {
  const [selected, setSelected] = useState(api.tabs[0].id);

  return (
    <main>
      <h1>Account</h1>
      {api.tabs.map(({ id, title }) => (
        <button key={id} type="button" onClick={() => setSelected(id)}>{title}</button>
      ))}
      <p>{selected}</p>
    </main>
  );
}
