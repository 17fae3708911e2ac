'use strict';
const fs = require('fs');

/** The second at which everybody knows. A person is { seconds, left, right }, where left and right may be null. */
function whenAllKnow(top) {
  // Your solution goes here.
  return 0;
}

const [, ...words] = fs.readFileSync(0, 'utf8').trim().split(/\s+/);
const people = [];
words.forEach((word, i) => {
  if (word === 'null') return;
  const person = { seconds: Number(word), left: null, right: null };
  if (i > 0) people[Math.floor((i - 1) / 2)][i % 2 === 1 ? 'left' : 'right'] = person;
  people.push(person);
});
console.log(whenAllKnow(people[0]));
