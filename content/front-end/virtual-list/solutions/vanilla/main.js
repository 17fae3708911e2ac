const list = document.getElementById('list');
const room = document.getElementById('room');
const HEIGHT = 32;
// So many lines above and below what is to be seen are there, too.
const EXTRA = 5;

const lines = [...api.lines];
let chosen = -1;

function optionOf(at) {
  const option = document.createElement('div');
  option.id = `line-${at}`;
  option.textContent = lines[at].text;
  option.style.top = `${at * HEIGHT}px`;
  option.dataset.at = at;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-posinset', String(at + 1));
  option.setAttribute('aria-setsize', String(lines.length));
  option.setAttribute('aria-selected', String(at === chosen));
  return option;
}

function draw() {
  const first = Math.max(0, Math.floor(list.scrollTop / HEIGHT) - EXTRA);
  const last = Math.min(lines.length, Math.ceil((list.scrollTop + list.clientHeight) / HEIGHT) + EXTRA);
  room.style.height = `${lines.length * HEIGHT}px`;
  room.replaceChildren(...Array.from({ length: last - first }, (_, at) => optionOf(first + at)));
  if (chosen >= first && chosen < last) list.setAttribute('aria-activedescendant', `line-${chosen}`);
  else list.removeAttribute('aria-activedescendant');
}

/** Scrolls no further than it has to. */
function reveal(at) {
  const top = at * HEIGHT;
  const bottom = top + HEIGHT - list.clientHeight;
  if (list.scrollTop > top) list.scrollTop = top;
  else if (list.scrollTop < bottom) list.scrollTop = bottom;
}

const KEYS = {
  ArrowDown: () => Math.min(lines.length - 1, chosen + 1),
  ArrowUp: () => Math.max(0, chosen - 1),
  Home: () => 0,
  End: () => lines.length - 1,
};

list.addEventListener('keydown', (event) => {
  if (!(event.key in KEYS)) return;
  event.preventDefault();
  chosen = KEYS[event.key]();
  reveal(chosen);
  draw();
});
list.addEventListener('click', (event) => {
  const option = event.target.closest('[role=option]');
  if (!option) return;
  chosen = Number(option.dataset.at);
  draw();
});
list.addEventListener('scroll', draw);

api.listen((line) => {
  const isAtEnd = list.scrollTop + list.clientHeight >= list.scrollHeight - 1;
  lines.push(line);
  draw();
  if (isAtEnd) list.scrollTop = list.scrollHeight;
});

draw();
