const box = document.getElementById('tabs');

for (const { title } of api.tabs) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = title;
  box.append(button);
}
