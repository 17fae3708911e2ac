const form = document.getElementById('form');
const field = document.getElementById('item');
const list = document.getElementById('list');

function show({ text, done }) {
  const row = document.createElement('li');
  const label = document.createElement('label');
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = done;
  label.append(box, ` ${text}`);
  row.append(label);
  list.append(row);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  show({ text: field.value, done: false });
});

api.items.forEach(show);
