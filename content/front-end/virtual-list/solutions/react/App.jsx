import { useEffect, useLayoutEffect, useRef, useState } from 'react';

const HEIGHT = 32;
// So many lines above and below what is to be seen are there, too.
const EXTRA = 5;

/** Scrolls no further than it has to. */
function reveal(box, at) {
  const top = at * HEIGHT;
  const bottom = top + HEIGHT - box.clientHeight;
  if (box.scrollTop > top) box.scrollTop = top;
  else if (box.scrollTop < bottom) box.scrollTop = bottom;
}

export default function App() {
  const [lines, setLines] = useState(api.lines);
  const [chosen, setChosen] = useState(-1);
  const [{ top, height }, setView] = useState({ top: 0, height: 400 });
  const box = useRef(null);
  const isAtEnd = useRef(false);

  const look = () => {
    const { scrollTop, clientHeight, scrollHeight } = box.current;
    isAtEnd.current = scrollTop + clientHeight >= scrollHeight - 1;
    setView({ top: scrollTop, height: clientHeight });
  };
  useEffect(() => api.listen((line) => setLines((before) => [...before, line])), []);
  useLayoutEffect(() => {
    if (isAtEnd.current) box.current.scrollTop = box.current.scrollHeight;
    look();
  }, [lines.length]);

  const choose = (at) => {
    setChosen(at);
    reveal(box.current, at);
    look();
  };
  const press = (event) => {
    const targets = {
      ArrowDown: Math.min(lines.length - 1, chosen + 1),
      ArrowUp: Math.max(0, chosen - 1),
      Home: 0,
      End: lines.length - 1,
    };
    if (!(event.key in targets)) return;
    event.preventDefault();
    choose(targets[event.key]);
  };

  const first = Math.max(0, Math.floor(top / HEIGHT) - EXTRA);
  const last = Math.min(lines.length, Math.ceil((top + height) / HEIGHT) + EXTRA);
  return (
    <main>
      <h1>Log</h1>
      <div
        role="listbox" aria-label="Log" tabIndex={0} ref={box} onScroll={look} onKeyDown={press}
        aria-activedescendant={chosen >= first && chosen < last ? `line-${chosen}` : undefined}
      >
        <div role="presentation" style={{ height: lines.length * HEIGHT }}>
          {lines.slice(first, last).map(({ id, text }, i) => {
            const at = first + i;
            return (
              <div
                key={id} id={`line-${at}`} role="option" aria-selected={at === chosen} style={{ top: at * HEIGHT }}
                aria-posinset={at + 1} aria-setsize={lines.length}
                onClick={() => setChosen(at)}
              >
                {text}
              </div>
            );
          })}
        </div>
      </div>
    </main>
  );
}
