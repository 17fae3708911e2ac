import { useEffect, useLayoutEffect, useRef, useState } from 'react';

const NOTES = { kept: '', sending: 'Sending…', failed: 'Not sent' };
/** The same before and after it is kept. */
const nameOf = ({ key, id }) => key ?? `kept-${id}`;

/** What the server has, and what it does not have yet. A message is in one of the two. */
function useMessages() {
  const [{ kept, waiting }, setMessages] = useState({ kept: null, waiting: [] });
  const keep = (message) => setMessages((before) => ({
    kept: before.kept?.some(({ id }) => id === message.id) ? before.kept : [...(before.kept ?? []), { ...message, state: 'kept' }],
    waiting: before.waiting.filter(({ key }) => key !== message.key),
  }));
  const put = (message) => setMessages((before) => {
    const isThere = before.waiting.some(({ key }) => key === message.key);
    return { ...before, waiting: isThere ? before.waiting.map((one) => (one.key === message.key ? message : one)) : [...before.waiting, message] };
  });

  useEffect(() => {
    const stop = api.listen(keep);
    api.history().then((messages) => messages.forEach(keep));
    return stop;
  }, []);
  const send = async ({ key, text }) => {
    const message = { key, text, author: 'You', at: '' };
    put({ ...message, state: 'sending' });
    try {
      keep(await api.send({ key, text }));
    } catch {
      put({ ...message, state: 'failed' });
    }
  };
  return { isLoaded: kept !== null, kept: kept ?? [], waiting, send };
}

export default function App() {
  const { isLoaded, kept, waiting, send } = useMessages();
  const [text, setText] = useState('');
  const [hasMore, setHasMore] = useState(false);
  const log = useRef(null);
  const field = useRef(null);
  const isAtEnd = useRef(true);
  const sentSoFar = useRef(0);

  const toEnd = () => {
    log.current.scrollTop = log.current.scrollHeight;
  };
  const look = () => {
    const { scrollTop, clientHeight, scrollHeight } = log.current;
    isAtEnd.current = scrollTop + clientHeight >= scrollHeight - 10;
    if (isAtEnd.current) setHasMore(false);
  };
  useLayoutEffect(() => {
    if (isAtEnd.current) toEnd();
    else setHasMore(true);
  }, [kept.length]);
  useLayoutEffect(() => {
    if (isAtEnd.current) toEnd();
  }, [waiting]);

  const submit = (event) => {
    event.preventDefault();
    field.current.focus();
    if (!text.trim()) return;
    sentSoFar.current += 1;
    isAtEnd.current = true;
    setText('');
    send({ key: `${Date.now()}-${sentSoFar.current}`, text: text.trim() });
  };
  const again = (message) => {
    // The button goes away; the focus must not go with it.
    field.current.focus();
    send(message);
  };
  const goToEnd = () => {
    toEnd();
    log.current.focus();
  };
  const press = (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) submit(event);
  };

  return (
    <main>
      <h1>Room 4</h1>
      <div role="log" aria-label="Messages" tabIndex={0} ref={log} onScroll={look}>
        <ul>
          {[...kept, ...waiting].map((message) => (
            <li key={nameOf(message)}>
              <strong>{message.author}</strong> {message.text}
              <span className="note">{message.at}</span>
              <span className="note">{NOTES[message.state]}</span>
              {message.state === 'failed' && <button type="button" onClick={() => again(message)}>Try again</button>}
            </li>
          ))}
        </ul>
      </div>
      <p role="status">{isLoaded ? '' : 'Loading…'}</p>
      {hasMore && <button type="button" onClick={goToEnd}>New messages</button>}
      <form onSubmit={submit}>
        <label htmlFor="text">Message</label>
        <textarea id="text" rows={2} ref={field} value={text} onChange={(event) => setText(event.target.value)} onKeyDown={press} />
        <button>Send</button>
      </form>
    </main>
  );
}
