// Mistake: takes letters away from the end as long as the rest still means the command. A shorter beginning may mean it again,
// when it is itself a word.
'use strict';
const fs = require('fs');

const [, ...lines] = fs.readFileSync(0, 'utf8').trimEnd().split('\n');
const words = lines.map((line) => line.split(' '));
const meaning = new Map();
for (const [word, command] of words) {
  for (let length = 1; length <= word.length; length++) {
    const beginning = word.slice(0, length);
    meaning.set(beginning, (meaning.get(beginning) ?? command) === command ? command : 'several');
  }
}
for (const [word, command] of words) meaning.set(word, command);
const shortest = words.map(([word, command]) => {
  let length = word.length;
  while (length > 1 && meaning.get(word.slice(0, length - 1)) === command) length--;
  return word.slice(0, length);
});
console.log(shortest.join('\n'));
