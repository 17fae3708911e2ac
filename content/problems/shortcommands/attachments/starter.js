'use strict';
const fs = require('fs');

/** For each word its shortest beginning that means its command; a word is { text, command }. */
function shortestBeginnings(words) {
  // Your solution goes here.
  return [];
}

const [, ...lines] = fs.readFileSync(0, 'utf8').trimEnd().split('\n');
const words = lines.map((line) => {
  const [text, command] = line.split(' ');
  return { text, command: Number(command) };
});
console.log(shortestBeginnings(words).join('\n'));
