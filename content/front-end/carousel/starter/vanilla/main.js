const offers = document.getElementById('offers');

// All of them, one below the other.
for (const { title, text } of api.slides) {
  const heading = document.createElement('h2');
  const words = document.createElement('p');
  heading.textContent = title;
  words.textContent = text;
  offers.append(heading, words);
}
