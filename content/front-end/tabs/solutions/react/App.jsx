import { useEffect, useRef, useState } from 'react';

const { tabs } = api;
const named = () => Math.max(0, tabs.findIndex(({ id }) => `#${id}` === location.hash));

export default function App() {
  const [selected, setSelected] = useState(named);
  const list = useRef(null);

  useEffect(() => {
    const follow = () => setSelected(named());
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);

  const select = (index) => {
    location.hash = tabs[index].id;
    setSelected(index);
    list.current.children[index].focus();
  };
  const press = (event) => {
    const last = tabs.length - 1;
    const targets = {
      ArrowRight: selected === last ? 0 : selected + 1,
      ArrowLeft: selected === 0 ? last : selected - 1,
      Home: 0,
      End: last,
    };
    if (!(event.key in targets)) return;
    event.preventDefault();
    select(targets[event.key]);
  };

  return (
    <main>
      <h1>Account</h1>
      <div role="tablist" aria-label="Account" ref={list} onKeyDown={press}>
        {tabs.map(({ id, title }, at) => (
          <button
            key={id} type="button" role="tab" id={`tab-${id}`} aria-controls={`panel-${id}`} aria-selected={at === selected}
            tabIndex={at === selected ? 0 : -1} onClick={() => select(at)}
          >
            {title}
          </button>
        ))}
      </div>
      {tabs.map(({ id, text }, at) => (
        <div key={id} role="tabpanel" id={`panel-${id}`} aria-labelledby={`tab-${id}`} tabIndex={0} hidden={at !== selected}>{text}</div>
      ))}
    </main>
  );
}
