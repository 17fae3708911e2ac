const list = document.getElementById('letters');
const status = document.getElementById('status');
const trouble = document.getElementById('trouble');
const NEAR = 200;

const known = new Set();
let cursor;
let state = 'idle'; // or loading, failed, ended

function add(letters) {
  for (const { id, from, subject } of letters) {
    if (known.has(id)) continue;
    known.add(id);
    const item = document.createElement('li');
    item.textContent = `${from}: ${subject}`;
    list.append(item);
  }
}

function tell() {
  status.textContent = { idle: '', loading: 'Loading…', failed: '', ended: 'No more letters' }[state];
  trouble.replaceChildren();
  if (state !== 'failed') return;
  const words = document.createElement('p');
  words.textContent = 'Letters could not be loaded';
  const again = document.createElement('button');
  again.type = 'button';
  again.textContent = 'Try again';
  again.addEventListener('click', () => {
    // The button goes away; the focus must not go with it.
    list.focus();
    load();
  });
  trouble.append(words, again);
}

async function load() {
  state = 'loading';
  tell();
  try {
    const { letters, next } = await api.letters(cursor);
    add(letters);
    cursor = next;
    state = next === null ? 'ended' : 'idle';
  } catch {
    state = 'failed';
  }
  tell();
  look();
}

function look() {
  const below = list.scrollHeight - list.clientHeight - list.scrollTop;
  if (state === 'idle' && below < NEAR) load();
}

list.addEventListener('scroll', look);
load();
