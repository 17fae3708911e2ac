'use strict';
const fs = require('fs');

/** The number of keys for each word. */
function keysPressed(words, times) {
  // Your solution goes here.
  return words.map(() => 0);
}

const [, times, ...words] = fs.readFileSync(0, 'utf8').trim().split(/\s+/);
console.log(keysPressed(words, Number(times)).join(' '));
