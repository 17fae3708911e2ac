const field = document.getElementById('place');
const list = document.getElementById('places');
const status = document.getElementById('status');
const trouble = document.getElementById('trouble');

let timer = 0;
let asked = null;
let active = -1;

function activate(index) {
  const options = [...list.children];
  active = index;
  options.forEach((option, at) => option.setAttribute('aria-selected', String(at === index)));
  if (index < 0) field.removeAttribute('aria-activedescendant');
  else {
    field.setAttribute('aria-activedescendant', options[index].id);
    options[index].scrollIntoView({ block: 'nearest' });
  }
}

function show(places) {
  list.replaceChildren(...places.map((place, at) => {
    const option = document.createElement('li');
    option.id = `place-${at}`;
    option.setAttribute('role', 'option');
    option.textContent = place;
    return option;
  }));
  list.hidden = places.length === 0;
  field.setAttribute('aria-expanded', String(places.length > 0));
  activate(-1);
}

/** Whatever is on its way, or about to be asked, is of no interest any more. */
function forget() {
  clearTimeout(timer);
  asked?.abort();
  asked = null;
}

function choose(place) {
  forget();
  field.value = place;
  show([]);
}

async function ask(text) {
  asked = new AbortController();
  const { signal } = asked;
  try {
    const places = await api.search(text, { signal });
    if (signal.aborted) return;
    trouble.textContent = '';
    status.textContent = places.length ? '' : 'No places found';
    show(places);
  } catch {
    if (signal.aborted) return;
    status.textContent = '';
    trouble.textContent = 'The search failed';
    show([]);
  }
}

field.addEventListener('input', () => {
  forget();
  const text = field.value.trim();
  if (text) timer = setTimeout(ask, 250, text);
  else {
    status.textContent = '';
    trouble.textContent = '';
    show([]);
  }
});

field.addEventListener('keydown', (event) => {
  const count = list.children.length;
  if (event.key === 'Escape') show([]);
  if (!count) return;
  if (event.key === 'ArrowDown') activate((active + 1) % count);
  else if (event.key === 'ArrowUp') activate((active <= 0 ? count : active) - 1);
  else if (event.key === 'Enter' && active >= 0) choose(list.children[active].textContent);
  else return;
  event.preventDefault();
});

// A press must not take the focus out of the field.
list.addEventListener('mousedown', (event) => event.preventDefault());
list.addEventListener('click', (event) => {
  const option = event.target.closest('[role=option]');
  if (option) choose(option.textContent);
});
