const stars = document.getElementById('stars');
const average = document.getElementById('average');

api.rating().then((rating) => {
  for (let value = 1; value <= 5; value += 1) {
    const star = document.createElement('span');
    star.className = value <= rating.mine ? 'star filled' : 'star';
    star.addEventListener('click', () => console.log('rate', value));
    stars.append(star);
  }
  average.textContent = `${rating.average} of 5`;
});
