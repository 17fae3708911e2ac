import { useState } from 'react';

export default function App() {
  const [text, setText] = useState('');

  return (
    <main>
      <label htmlFor="place">Place</label>
      <input id="place" type="text" autoComplete="off" value={text} onChange={(event) => setText(event.target.value)} />
    </main>
  );
}
