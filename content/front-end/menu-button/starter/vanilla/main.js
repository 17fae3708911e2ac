const button = document.getElementById('button');

button.addEventListener('click', () => console.log('what can be done', api.actions));
