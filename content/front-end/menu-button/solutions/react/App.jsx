import { useEffect, useRef, useState } from 'react';

/** What the button opens by key: the item that has the focus then. */
const OPENING = {
  ArrowDown: 0,
  ArrowUp: api.actions.length - 1,
};

function Menu({ start, onRun, onLeave, onClose }) {
  const items = useRef([]);
  const count = api.actions.length;
  useEffect(() => items.current[start].focus(), [start]);

  const here = () => items.current.indexOf(document.activeElement);
  const focus = (at) => items.current[(at + count) % count].focus();
  const find = (letter) => {
    const from = here() + 1;
    const places = api.actions.map((_, at) => (from + at) % count);
    const found = places.find((at) => api.actions[at].label.toLowerCase().startsWith(letter.toLowerCase()));
    if (found !== undefined) focus(found);
  };
  const press = (event) => {
    const { key } = event;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (key === 'Tab') {
      onClose();
      return;
    }
    event.preventDefault();
    if (key === 'ArrowDown') focus(here() + 1);
    else if (key === 'ArrowUp') focus(here() - 1);
    else if (key === 'Home') focus(0);
    else if (key === 'End') focus(count - 1);
    else if (key === 'Escape') onLeave();
    else if (key === 'Enter' || key === ' ') onRun(api.actions[here()]);
    else if (key.length === 1) find(key);
  };

  return (
    <ul role="menu" id="menu" aria-labelledby="button" onKeyDown={press}>
      {api.actions.map((action, at) => (
        <li
          key={action.id} role="menuitem" tabIndex={-1} aria-disabled={action.disabled} ref={(item) => { items.current[at] = item; }}
          onClick={() => onRun(action)}
        >
          {action.label}
        </li>
      ))}
    </ul>
  );
}

export default function App() {
  const [start, setStart] = useState(null); // the item at which the menu was opened; null: it is closed
  const [said, setSaid] = useState('');
  const [trouble, setTrouble] = useState('');
  const box = useRef(null);
  const button = useRef(null);
  const isOpen = start !== null;

  const close = () => setStart(null);
  const leave = () => {
    button.current.focus();
    close();
  };
  useEffect(() => {
    if (!isOpen) return undefined;
    const look = (event) => !box.current.contains(event.target) && close();
    document.addEventListener('pointerdown', look);
    return () => document.removeEventListener('pointerdown', look);
  }, [isOpen]);

  const run = async (action) => {
    if (action.disabled) return;
    leave();
    setSaid('');
    setTrouble('');
    try {
      setSaid(await api.run(action.id));
    } catch {
      setTrouble(`${action.label} did not work`);
    }
  };
  const press = (event) => {
    if (!(event.key in OPENING)) return;
    event.preventDefault();
    setStart(OPENING[event.key]);
  };

  return (
    <main>
      <h1>Report.pdf</h1>
      <div id="box" ref={box}>
        <button
          type="button" id="button" ref={button} aria-haspopup="menu" aria-expanded={isOpen} aria-controls={isOpen ? 'menu' : undefined}
          onClick={() => (isOpen ? close() : setStart(0))} onKeyDown={press}
        >
          Actions
        </button>
        {isOpen && <Menu start={start} onRun={run} onLeave={leave} onClose={close} />}
      </div>
      <p role="status">{said}</p>
      <p role="alert">{trouble}</p>
    </main>
  );
}
