const input = document.getElementById('files');
const list = document.getElementById('list');

input.addEventListener('change', async () => {
  const [file] = input.files;
  const item = document.createElement('li');
  item.textContent = file.name;
  list.append(item);
  await api.upload(file, { onProgress: (share) => console.log(file.name, share) });
});
