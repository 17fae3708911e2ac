const field = document.getElementById('place');

field.addEventListener('input', async () => {
  // It asks for every letter, and shows the answers nowhere yet.
  const places = await api.search(field.value);
  console.log(field.value, places);
});
