const list = document.getElementById('list');
const status = document.getElementById('status');
const trouble = document.getElementById('trouble');

const titles = new Map(api.tasks.map(({ id, title }) => [id, title]));
let order = api.tasks.map(({ id }) => id);
let held = null; // {id, before: the order from before, by: 'keyboard' or 'pointer'}

function say(id, what) {
  status.textContent = `${titles.get(id)}${what && ` ${what}`}, place ${order.indexOf(id) + 1} of ${order.length}`;
}

const focused = () => order.find((id) => rows.get(id).contains(document.activeElement));

/** One stays where it is in the page, and the others are put around it: what is moved loses the focus, and the pointer. */
function draw() {
  const still = held?.id ?? focused();
  for (const id of order) {
    if (order.indexOf(id) < order.indexOf(still)) list.insertBefore(rows.get(id), rows.get(still));
    else if (id !== still) list.append(rows.get(id));
  }
  for (const [id, row] of rows) row.querySelector('button').setAttribute('aria-pressed', String(held?.id === id));
}

function pickUp(id, by) {
  held = { id, before: order, by };
  trouble.textContent = '';
  draw();
  say(id, 'picked up');
}

function moveTo(place) {
  const next = Math.max(0, Math.min(order.length - 1, place));
  if (next === order.indexOf(held.id)) return;
  const others = order.filter((id) => id !== held.id);
  order = [...others.slice(0, next), held.id, ...others.slice(next)];
  draw();
  say(held.id, '');
}

function putBack() {
  const { id, before } = held;
  order = before;
  held = null;
  draw();
  say(id, 'put back');
}

async function drop() {
  const { id, before } = held;
  held = null;
  draw();
  say(id, 'dropped');
  if (order.every((one, at) => one === before[at])) return;
  try {
    await api.save(order);
  } catch {
    order = before;
    draw();
    trouble.textContent = 'The order could not be saved';
  }
}

function press(event, id) {
  const { key } = event;
  if (key === 'Enter' || key === ' ') {
    if (held) drop();
    else pickUp(id, 'keyboard');
  } else if (held && key === 'ArrowUp') moveTo(order.indexOf(id) - 1);
  else if (held && key === 'ArrowDown') moveTo(order.indexOf(id) + 1);
  else return;
  event.preventDefault();
}

function rowOf({ id, title }) {
  const row = document.createElement('li');
  const handle = document.createElement('button');
  handle.type = 'button';
  handle.setAttribute('aria-label', `Move ${title}`);
  handle.addEventListener('keydown', (event) => press(event, id));
  handle.addEventListener('blur', () => held?.by === 'keyboard' && putBack());
  handle.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || held) return;
    handle.setPointerCapture(event.pointerId);
    pickUp(id, 'pointer');
  });
  handle.addEventListener('pointermove', (event) => {
    if (held?.by !== 'pointer') return;
    const { top, height } = list.getBoundingClientRect();
    moveTo(Math.floor(((event.clientY - top) / height) * order.length));
  });
  handle.addEventListener('pointerup', () => held?.by === 'pointer' && drop());
  handle.addEventListener('pointercancel', () => held?.by === 'pointer' && putBack());
  row.append(handle, title);
  return row;
}

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && held) putBack();
});

const rows = new Map(api.tasks.map((task) => [task.id, rowOf(task)]));
draw();
