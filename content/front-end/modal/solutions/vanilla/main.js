const page = document.getElementById('page');
const list = document.getElementById('notes');
const heading = document.getElementById('notes-heading');
const backdrop = document.getElementById('backdrop');
const dialog = document.getElementById('dialog');
const which = document.getElementById('which');
const keep = document.getElementById('keep');
const remove = document.getElementById('delete');

let asked = null;
let opener = null;
let busy = false;

async function show() {
  const notes = await api.notes();
  list.replaceChildren(...notes.map((note) => {
    const item = document.createElement('li');
    const title = document.createElement('span');
    title.textContent = note.title;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Delete';
    button.setAttribute('aria-label', `Delete ${note.title}`);
    button.addEventListener('click', () => open(note, button));
    item.append(title, button);
    return item;
  }));
}

function open(note, button) {
  asked = note;
  opener = button;
  which.textContent = note.title;
  backdrop.hidden = false;
  page.inert = true;
  document.body.classList.add('locked');
  keep.focus();
}

function close(focus) {
  backdrop.hidden = true;
  page.inert = false;
  document.body.classList.remove('locked');
  focus.focus();
}

async function confirm() {
  if (busy) return;
  busy = true;
  await api.remove(asked.id);
  await show();
  busy = false;
  close(heading);
}

keep.addEventListener('click', () => close(opener));
remove.addEventListener('click', confirm);
backdrop.addEventListener('click', (event) => {
  if (event.target === backdrop && !busy) close(opener);
});
dialog.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !busy) close(opener);
  if (event.key !== 'Tab') return;
  // Two stops: each is the other's neighbour on both sides.
  event.preventDefault();
  (document.activeElement === keep ? remove : keep).focus();
});

show();
