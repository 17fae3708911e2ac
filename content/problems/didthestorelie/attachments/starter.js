'use strict';
const fs = require('fs');

/** The first order in the alphabet that explains the entries [worker, key, found, left], or null. */
function firstOrder(entries) {
  // Your solution goes here.
  return null;
}

const [, ...lines] = fs.readFileSync(0, 'utf8').trim().split('\n');
const entries = lines.map((line) => line.split(' ').map((word, i) => (i === 0 ? word : Number(word))));
console.log(firstOrder(entries) || 'impossible');
