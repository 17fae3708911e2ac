const form = document.getElementById('form');

console.log('workshops', api.workshops);

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const { name, email } = Object.fromEntries(new FormData(form));
  // Whatever was typed is sent, and nobody hears what came of it.
  await api.register({ name, email, workshop: api.workshops[0] });
});
