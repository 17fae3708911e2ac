import { useEffect, useReducer, useRef, useState } from 'react';

const STEPS_MAX = 20;
const START = { items: api.items, past: [], future: [], said: '' };

/** Lists are never changed, only replaced: so the history can keep them as they were. */
function changed({ items, past }, what, next) {
  return { items: next, past: [...past, { items, what }].slice(-STEPS_MAX), future: [], said: '' };
}

function reduce(state, action) {
  const { items: now, past, future } = state;
  switch (action.type) {
    case 'add':
      return changed(state, `added ${action.text}`, [...now, { id: action.id, text: action.text, done: false }]);
    case 'remove':
      return changed(state, `removed ${action.item.text}`, now.filter(({ id }) => id !== action.item.id));
    case 'tick': {
      const { item } = action;
      const items = now.map((one) => (one.id === item.id ? { ...one, done: !one.done } : one));
      return changed(state, `${item.done ? 'unticked' : 'ticked'} ${item.text}`, items);
    }
    case 'undo': {
      const step = past.at(-1);
      if (!step) return state;
      return { items: step.items, past: past.slice(0, -1), future: [...future, { items: now, what: step.what }], said: `Undone: ${step.what}` };
    }
    case 'redo': {
      const step = future.at(-1);
      if (!step) return state;
      return { items: step.items, past: [...past, { items: now, what: step.what }], future: future.slice(0, -1), said: `Redone: ${step.what}` };
    }
    default:
      return state;
  }
}

export default function App() {
  const [{ items, past, future, said }, tell] = useReducer(reduce, START);
  const [text, setText] = useState('');
  const lastId = useRef(Math.max(...api.items.map(({ id }) => id)));
  const field = useRef(null);
  const list = useRef(null);
  const undo = () => tell({ type: 'undo' });
  const redo = () => tell({ type: 'redo' });

  useEffect(() => {
    const press = (event) => {
      // In the field these keys take back letters.
      if (event.target === field.current || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) undo();
      else if (key === 'y' || key === 'z') redo();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);

  const submit = (event) => {
    event.preventDefault();
    field.current.focus();
    if (!text.trim()) return;
    lastId.current += 1;
    tell({ type: 'add', id: lastId.current, text: text.trim() });
    setText('');
  };
  const remove = (item, at) => {
    // The buttons of the others stay: the focus can go on before this one is gone.
    const buttons = [...list.current.querySelectorAll('button')];
    const next = buttons[at + 1] ?? buttons[at - 1] ?? field.current;
    next.focus();
    tell({ type: 'remove', item });
  };

  return (
    <main>
      <h1>Shopping</h1>
      <form onSubmit={submit}>
        <label htmlFor="item">Item</label>
        <input id="item" type="text" autoComplete="off" ref={field} value={text} onChange={(event) => setText(event.target.value)} />
        <button>Add</button>
      </form>
      <ul aria-label="Shopping" ref={list}>
        {items.map((item, at) => (
          <li key={item.id}>
            <label><input type="checkbox" checked={item.done} onChange={() => tell({ type: 'tick', item })} /> {item.text}</label>
            <button type="button" aria-label={`Remove ${item.text}`} onClick={() => remove(item, at)}>Remove</button>
          </li>
        ))}
      </ul>
      <p>
        <button type="button" aria-disabled={past.length === 0} onClick={undo}>Undo</button>
        <button type="button" aria-disabled={future.length === 0} onClick={redo}>Redo</button>
      </p>
      <p role="status">{said}</p>
    </main>
  );
}
