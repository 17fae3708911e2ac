const title = document.getElementById('title');
const form = document.getElementById('form');
const trouble = document.getElementById('trouble');
const button = form.querySelector('button');
const controls = ['name', 'email', 'workshop', 'rules'].map((name) => form.elements.namedItem(name));

const RULES = {
  name: (value) => (value ? '' : 'Enter your name'),
  email: (value) => {
    if (!value) return 'Enter your e-mail address';
    return /^\S+@\S+\.\S+$/.test(value) ? '' : 'Enter an address like ada@example.org';
  },
  workshop: (value) => (value ? '' : 'Choose a workshop'),
  rules: (accepted) => (accepted ? '' : 'Accept the rules to sign up'),
};

const typed = new Set(); // in these something was typed
const told = new Set(); // these are checked at each letter
const objections = new Map(); // what the server says of a field
let busy = false;

for (const workshop of api.workshops) form.elements.workshop.add(new Option(workshop, workshop));

const valueOf = (control) => (control.type === 'checkbox' ? control.checked : control.value.trim());

/** Says what is wrong with a field, or that nothing is. */
function check(control) {
  const wrong = objections.get(control.name) ?? RULES[control.name](valueOf(control));
  document.getElementById(`${control.name}-wrong`).textContent = wrong;
  control.setAttribute('aria-invalid', String(wrong !== ''));
  return wrong === '';
}

function thank(name) {
  title.textContent = `You are in, ${name}`;
  form.remove();
  title.focus();
}

async function send() {
  const { name, email, workshop } = Object.fromEntries(controls.map((control) => [control.name, valueOf(control)]));
  busy = true;
  button.textContent = 'Signing up…';
  trouble.textContent = '';
  try {
    await api.register({ name, email, workshop });
    thank(name);
  } catch (error) {
    const control = controls.find((one) => one.name === error.field);
    if (control) {
      objections.set(control.name, error.message);
      check(control);
      control.focus();
    } else trouble.textContent = 'Sign-up failed, please try again';
  }
  busy = false;
  button.textContent = 'Sign up';
}

form.addEventListener('input', ({ target }) => {
  typed.add(target.name);
  objections.delete(target.name);
  if (told.has(target.name)) check(target);
});
form.addEventListener('focusout', ({ target }) => {
  if (!typed.has(target.name)) return;
  told.add(target.name);
  check(target);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (busy) return;
  const wrong = controls.filter((control) => !check(control));
  for (const control of controls) told.add(control.name);
  if (wrong.length > 0) {
    wrong[0].focus();
    return;
  }
  send();
});
