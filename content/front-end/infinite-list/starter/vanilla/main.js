const list = document.getElementById('letters');

async function load(cursor) {
  const { letters, next } = await api.letters(cursor);
  for (const { from, subject } of letters) {
    const item = document.createElement('li');
    item.textContent = `${from}: ${subject}`;
    list.append(item);
  }
  console.log('the next page is', next);
}

load();
