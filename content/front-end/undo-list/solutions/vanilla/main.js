const form = document.getElementById('form');
const field = document.getElementById('item');
const list = document.getElementById('list');
const undoButton = document.getElementById('undo');
const redoButton = document.getElementById('redo');
const status = document.getElementById('status');
const STEPS_MAX = 20;

// Lists are never changed, only replaced: so the history can keep them as they were.
let { items } = api;
let past = [];
let future = [];
let lastId = Math.max(...items.map(({ id }) => id));
const rows = new Map(); // by the ids of their items

function change(what, next) {
  past = [...past, { items, what }].slice(-STEPS_MAX);
  future = [];
  items = next;
  draw('');
}

function undo() {
  const step = past.at(-1);
  if (!step) return;
  past = past.slice(0, -1);
  future = [...future, { items, what: step.what }];
  items = step.items;
  draw(`Undone: ${step.what}`);
}

function redo() {
  const step = future.at(-1);
  if (!step) return;
  future = future.slice(0, -1);
  past = [...past, { items, what: step.what }];
  items = step.items;
  draw(`Redone: ${step.what}`);
}

const itemOf = (id) => items.find((item) => item.id === id);

function tick(id) {
  const { text, done } = itemOf(id);
  change(`${done ? 'unticked' : 'ticked'} ${text}`, items.map((item) => (item.id === id ? { ...item, done: !done } : item)));
}

function remove(id) {
  const { text } = itemOf(id);
  const at = items.findIndex((item) => item.id === id);
  change(`removed ${text}`, items.filter((item) => item.id !== id));
  const next = list.children[Math.min(at, items.length - 1)];
  (next?.querySelector('button') ?? field).focus();
}

function rowOf({ id, text }) {
  const row = document.createElement('li');
  const label = document.createElement('label');
  const box = document.createElement('input');
  const button = document.createElement('button');
  box.type = 'checkbox';
  box.addEventListener('change', () => tick(id));
  label.append(box, ` ${text}`);
  button.type = 'button';
  button.textContent = 'Remove';
  button.setAttribute('aria-label', `Remove ${text}`);
  button.addEventListener('click', () => remove(id));
  row.append(label, button);
  return row;
}

/** Rows that stay are not touched: one of them may have the focus. */
function draw(said) {
  for (const [id, row] of rows) if (!itemOf(id)) row.remove();
  items.forEach((item, at) => {
    const row = rows.get(item.id) ?? rowOf(item);
    rows.set(item.id, row);
    if (list.children[at] !== row) list.insertBefore(row, list.children[at] ?? null);
    row.querySelector('input').checked = item.done;
  });
  undoButton.setAttribute('aria-disabled', String(past.length === 0));
  redoButton.setAttribute('aria-disabled', String(future.length === 0));
  status.textContent = said;
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const text = field.value.trim();
  field.focus();
  if (!text) return;
  lastId += 1;
  change(`added ${text}`, [...items, { id: lastId, text, done: false }]);
  field.value = '';
});
undoButton.addEventListener('click', undo);
redoButton.addEventListener('click', redo);
document.addEventListener('keydown', (event) => {
  // In the field these keys take back letters.
  if (event.target === field || event.altKey || !(event.ctrlKey || event.metaKey)) return;
  const key = event.key.toLowerCase();
  if (key === 'z' && !event.shiftKey) undo();
  else if (key === 'y' || key === 'z') redo();
  else return;
  event.preventDefault();
});

draw('');
