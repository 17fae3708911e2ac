import { useState } from 'react';

export default function App() {
  const [items, setItems] = useState(api.items);
  const [text, setText] = useState('');

  const submit = (event) => {
    event.preventDefault();
    setItems([...items, { id: items.length + 1, text, done: false }]);
  };

  return (
    <main>
      <h1>Shopping</h1>
      <form onSubmit={submit}>
        <label htmlFor="item">Item</label>
        <input id="item" type="text" autoComplete="off" value={text} onChange={(event) => setText(event.target.value)} />
        <button>Add</button>
      </form>
      <ul aria-label="Shopping">
        {items.map((item) => <li key={item.id}><label><input type="checkbox" defaultChecked={item.done} /> {item.text}</label></li>)}
      </ul>
    </main>
  );
}
