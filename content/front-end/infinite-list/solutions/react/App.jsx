import { useEffect, useReducer, useRef } from 'react';

const START = { letters: [], cursor: undefined, state: 'idle' };

function reduce(now, action) {
  if (action.type === 'ask') return { ...now, state: 'loading' };
  if (action.type === 'fail') return { ...now, state: 'failed' };
  const known = new Set(now.letters.map(({ id }) => id));
  return {
    letters: [...now.letters, ...action.letters.filter(({ id }) => !known.has(id))],
    cursor: action.next,
    state: action.next === null ? 'ended' : 'idle',
  };
}

export default function App() {
  const [{ letters, cursor, state }, tell] = useReducer(reduce, START);
  const list = useRef(null);
  const end = useRef(null);

  const load = () => {
    tell({ type: 'ask' });
    api.letters(cursor).then((page) => tell({ type: 'page', ...page }), () => tell({ type: 'fail' }));
  };

  const again = () => {
    // The button goes away; the focus must not go with it.
    list.current.focus();
    load();
  };

  // What lies 200 pixels below the end of what is to be seen, or nearer, is to be loaded: an observer of the end says so, also at first.
  useEffect(() => {
    if (state !== 'idle') return undefined;
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      load();
    }, { root: list.current, rootMargin: '0px 0px 200px 0px' });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [state, cursor]);

  return (
    <main>
      <h1>Letters</h1>
      <ul id="letters" aria-label="Letters" tabIndex={0} ref={list}>
        {letters.map(({ id, from, subject }) => (
          <li key={id}>{from}: {subject}</li>
        ))}
        <li ref={end} aria-hidden="true" style={{ height: 1, padding: 0 }} />
      </ul>
      <p role="status">{{ idle: '', loading: 'Loading…', failed: '', ended: 'No more letters' }[state]}</p>
      <div role="alert">
        {state === 'failed' && (
          <>
            <p>Letters could not be loaded</p>
            <button type="button" onClick={again}>Try again</button>
          </>
        )}
      </div>
    </main>
  );
}
