const list = document.getElementById('notes');

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
    button.addEventListener('click', () => console.log('ask before', note));
    item.append(title, button);
    return item;
  }));
}

show();
