const group = document.getElementById('stars');
const average = document.getElementById('average');
const status = document.getElementById('status');
const trouble = document.getElementById('trouble');

let kept = 0; // what the server has
let chosen = 0; // what is shown, until the server says otherwise
let pointed = 0;
let asked = 0; // how often something was saved: an answer knows by it whether it is the newest

const stars = [1, 2, 3, 4, 5].map((value) => {
  const label = document.createElement('label');
  const input = document.createElement('input');
  label.className = 'star';
  input.type = 'radio';
  input.name = 'stars';
  input.setAttribute('aria-label', value === 1 ? '1 star' : `${value} stars`);
  label.append(input);
  label.addEventListener('mouseenter', () => point(value));
  // The arrows click, too, on another one.
  input.addEventListener('click', () => save(value === chosen ? 0 : value));
  // The browser clicks none that is checked.
  input.addEventListener('keydown', (event) => {
    if (event.key !== ' ' || value !== chosen) return;
    event.preventDefault();
    save(0);
  });
  return { value, label, input };
});
group.addEventListener('mouseleave', () => point(0));

function draw() {
  for (const { value, label, input } of stars) {
    label.classList.toggle('filled', value <= (pointed || chosen));
    input.checked = value === chosen;
  }
}

function point(value) {
  pointed = value;
  draw();
}

function show(rating) {
  kept = rating.mine;
  chosen = kept;
  average.textContent = `${rating.average.toFixed(1)} of 5 (${rating.count} ratings)`;
  draw();
}

async function save(stars) {
  asked += 1;
  const turn = asked;
  chosen = stars;
  status.textContent = 'Saving…';
  trouble.replaceChildren();
  draw();
  try {
    const rating = await api.rate(stars);
    kept = rating.mine;
    if (turn !== asked) return;
    show(rating);
    status.textContent = 'Saved';
  } catch {
    if (turn !== asked) return;
    chosen = kept;
    status.textContent = '';
    draw();
    complain(stars);
  }
}

function complain(stars) {
  const words = document.createElement('p');
  const again = document.createElement('button');
  words.textContent = 'Your rating could not be saved';
  again.type = 'button';
  again.textContent = 'Try again';
  again.addEventListener('click', () => save(stars));
  trouble.append(words, again);
}

api.rating().then((rating) => {
  group.append(...stars.map(({ label }) => label));
  show(rating);
  status.textContent = '';
});
