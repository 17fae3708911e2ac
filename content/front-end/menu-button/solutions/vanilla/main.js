const box = document.getElementById('box');
const button = document.getElementById('button');
const menu = document.getElementById('menu');
const status = document.getElementById('status');
const trouble = document.getElementById('trouble');

const items = api.actions.map((action) => {
  const item = document.createElement('li');
  item.tabIndex = -1;
  item.textContent = action.label;
  item.setAttribute('role', 'menuitem');
  if (action.disabled) item.setAttribute('aria-disabled', 'true');
  item.addEventListener('click', () => run(action));
  return item;
});
menu.append(...items);

function show(isOpen) {
  menu.hidden = !isOpen;
  button.setAttribute('aria-expanded', String(isOpen));
}

function open(at) {
  show(true);
  items.at(at).focus();
}

const close = () => show(false);

function leave() {
  button.focus();
  close();
}

async function run(action) {
  if (action.disabled) return;
  leave();
  status.textContent = '';
  trouble.textContent = '';
  try {
    status.textContent = await api.run(action.id);
  } catch {
    trouble.textContent = `${action.label} did not work`;
  }
}

const beginsWith = (letter) => (item) => item.textContent.toLowerCase().startsWith(letter.toLowerCase());

function find(letter, here) {
  [...items.slice(here + 1), ...items.slice(0, here + 1)].find(beginsWith(letter))?.focus();
}

const KEYS = {
  ArrowDown: (here) => items.at((here + 1) % items.length).focus(),
  ArrowUp: (here) => items.at(here - 1).focus(),
  Home: () => items[0].focus(),
  End: () => items.at(-1).focus(),
  Enter: (here) => items[here].click(),
  ' ': (here) => items[here].click(),
  Escape: leave,
  Tab: close, // and the browser goes on from here
};

button.addEventListener('click', () => (menu.hidden ? open(0) : close()));
button.addEventListener('keydown', (event) => {
  if (event.key === 'ArrowDown') open(0);
  else if (event.key === 'ArrowUp') open(-1);
  else return;
  event.preventDefault();
});
menu.addEventListener('keydown', (event) => {
  const { key } = event;
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const here = items.indexOf(document.activeElement);
  if (key !== 'Tab') event.preventDefault();
  if (key in KEYS) KEYS[key](here);
  else if (key.length === 1) find(key, here);
});
document.addEventListener('pointerdown', (event) => {
  if (!box.contains(event.target)) close();
});
