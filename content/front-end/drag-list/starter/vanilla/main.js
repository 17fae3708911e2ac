const list = document.getElementById('list');

for (const { title } of api.tasks) {
  const row = document.createElement('li');
  row.textContent = title;
  row.addEventListener('pointerdown', () => console.log('move', title));
  list.append(row);
}
