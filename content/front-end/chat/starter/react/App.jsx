import { useEffect, useState } from 'react';

export default function App() {
  const [messages, setMessages] = useState([]);
  const [text, setText] = useState('');

  useEffect(() => {
    api.history().then(setMessages);
    return api.listen((message) => console.log('came', message));
  }, []);

  const submit = async (event) => {
    event.preventDefault();
    console.log('kept as', await api.send({ key: 'always the same', text }));
  };

  return (
    <main>
      <h1>Room 4</h1>
      <ul>
        {messages.map(({ id, author, text: said }) => <li key={id}>{author}: {said}</li>)}
      </ul>
      <form onSubmit={submit}>
        <label htmlFor="text">Message</label>
        <textarea id="text" rows={2} value={text} onChange={(event) => setText(event.target.value)} />
        <button>Send</button>
      </form>
    </main>
  );
}
