const list = document.getElementById('list');
const form = document.getElementById('form');
const field = document.getElementById('text');

function show({ author, text }) {
  const item = document.createElement('li');
  item.textContent = `${author}: ${text}`;
  list.append(item);
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  console.log('kept as', await api.send({ key: 'always the same', text: field.value }));
});

api.history().then((messages) => messages.forEach(show));
api.listen((message) => console.log('came', message));
