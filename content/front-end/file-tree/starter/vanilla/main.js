const tree = document.getElementById('tree');

api.children().then((entries) => {
  for (const { id, name, folder } of entries) {
    const item = document.createElement('li');
    item.textContent = name;
    item.addEventListener('click', async () => console.log(name, folder ? await api.children(id) : 'is a file'));
    tree.append(item);
  }
});
