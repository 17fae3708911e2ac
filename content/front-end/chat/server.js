// What one sends comes back to all who listen: now before the promise ends, now after it. "Hello?" is lost once. Ben writes after five seconds, and again after eight.
const said = ['Good morning!', 'Is the room booked?', 'Yes, from ten.', 'And the projector?', 'It is there.'];
const history = Array.from({ length: 24 }, (_, at) => ({
  id: at + 1, key: null, author: at % 2 ? 'Ben' : 'Noor', text: `${said[at % said.length]} (${at + 1})`, at: `09:${String(at + 10)}`,
}));
const listeners = new Set();
const tell = (message) => listeners.forEach((onMessage) => onMessage({ ...message }));
let nextId = 25;
let lost = false;
const made = (key, author, text) => {
  const message = { id: nextId, key, author, text, at: '09:45' };
  nextId += 1;
  return message;
};
return {
  history: () => server.after(300, () => history.map((message) => ({ ...message }))),
  listen(onMessage) {
    listeners.add(onMessage);
    if (listeners.size === 1) {
      server.after(5000, () => tell(made(null, 'Ben', 'Are you there?')));
      server.after(8000, () => tell(made(null, 'Ben', 'I will wait.')));
    }
    return () => listeners.delete(onMessage);
  },
  send({ key, text }) {
    server.log.push({ key, text });
    if (text === 'Hello?' && !lost) {
      lost = true;
      return server.after(400, () => {
        throw new Error('the line went dead');
      });
    }
    const message = made(key, 'You', text);
    server.after(message.id % 2 ? 250 : 700, () => tell(message));
    return server.after(400, () => ({ ...message }));
  },
};
