const log = document.getElementById('log');
const list = document.getElementById('list');
const status = document.getElementById('status');
const moreButton = document.getElementById('more');
const form = document.getElementById('form');
const field = document.getElementById('text');
const NOTES = { kept: '', sending: 'Sending…', failed: 'Not sent' };

let kept = []; // what the server has
let waiting = []; // what it does not have yet
let sentSoFar = 0;
const rows = new Map(); // what was told once is not told again: rows stay

const isAtEnd = () => log.scrollTop + log.clientHeight >= log.scrollHeight - 10;
/** The same before and after it is kept. */
const nameOf = ({ key, id }) => key ?? `kept-${id}`;

function spanOf(text, className) {
  const span = document.createElement('span');
  span.textContent = text;
  span.className = className;
  return span;
}

function fill(row, message) {
  const { author, text, at, state } = message;
  const name = document.createElement('strong');
  name.textContent = author;
  row.replaceChildren(name, spanOf(` ${text}`, ''), spanOf(at, 'note'), spanOf(NOTES[state], 'note'));
  if (state !== 'failed') return;
  const again = document.createElement('button');
  again.type = 'button';
  again.textContent = 'Try again';
  again.addEventListener('click', () => {
    field.focus();
    send(message);
  });
  row.append(again);
}

function draw({ toEnd = false, more = false } = {}) {
  const wasAtEnd = isAtEnd();
  const all = [...kept, ...waiting];
  const names = new Set(all.map(nameOf));
  for (const [name, { row }] of rows) {
    if (names.has(name)) continue;
    row.remove();
    rows.delete(name);
  }
  all.forEach((message, place) => {
    const known = rows.get(nameOf(message)) ?? { row: document.createElement('li'), state: null };
    if (known.state !== message.state) fill(known.row, message);
    rows.set(nameOf(message), { row: known.row, state: message.state });
    if (list.children[place] !== known.row) list.insertBefore(known.row, list.children[place] ?? null);
  });
  if (toEnd || wasAtEnd) log.scrollTop = log.scrollHeight;
  else if (more) moreButton.hidden = false;
}

/** By the promise or by listening, whichever comes first. */
function keep(message) {
  waiting = waiting.filter(({ key }) => key !== message.key);
  if (kept.some(({ id }) => id === message.id)) return;
  kept = [...kept, { ...message, state: 'kept' }];
  draw({ more: true });
}

async function send(message) {
  message.state = 'sending';
  draw({ toEnd: true });
  try {
    keep(await api.send({ key: message.key, text: message.text }));
  } catch {
    message.state = 'failed';
    draw();
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const text = field.value.trim();
  field.focus();
  if (!text) return;
  sentSoFar += 1;
  const message = { key: `${Date.now()}-${sentSoFar}`, author: 'You', text, at: '', state: 'sending' };
  field.value = '';
  waiting = [...waiting, message];
  send(message);
});
field.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit();
});
moreButton.addEventListener('click', () => {
  log.scrollTop = log.scrollHeight;
  log.focus();
});
log.addEventListener('scroll', () => {
  if (isAtEnd()) moreButton.hidden = true;
});

api.listen(keep);
api.history().then((messages) => {
  const known = new Set(messages.map(({ id }) => id));
  kept = [...messages.map((message) => ({ ...message, state: 'kept' })), ...kept.filter(({ id }) => !known.has(id))];
  status.textContent = '';
  draw({ toEnd: true });
});
