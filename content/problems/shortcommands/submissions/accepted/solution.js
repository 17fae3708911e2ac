// No trie is needed to be kept: all beginnings of all words lie in one map, each with the command that it means by the second
// rule. The words themselves are put in at the end, and win. O(letters · length).
'use strict';
const fs = require('fs');

const REFUSED = 0;

/** For each word its shortest beginning that means its command; a word is { word, command }. */
function shortestBeginnings(words) {
  const meaning = new Map();
  for (const { word, command } of words) {
    for (let length = 1; length <= word.length; length++) {
      const beginning = word.slice(0, length);
      const known = meaning.get(beginning) ?? command;
      meaning.set(beginning, known === command ? command : REFUSED);
    }
  }
  for (const { word, command } of words) meaning.set(word, command);

  return words.map(({ word, command }) => {
    let length = 1;
    while (meaning.get(word.slice(0, length)) !== command) length++;
    return word.slice(0, length);
  });
}

const [, ...lines] = fs.readFileSync(0, 'utf8').trimEnd().split('\n');
const words = lines.map((line) => {
  const [word, command] = line.split(' ');
  return { word, command: Number(command) };
});
console.log(shortestBeginnings(words).join('\n'));
