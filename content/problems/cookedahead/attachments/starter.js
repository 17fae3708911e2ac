'use strict';
const fs = require('fs');

/** The smallest sum over all nights, and the room for it; null if there is no plan. */
function cookAhead(meals, most, keep) {
  // Your solution goes here.
  return null;
}

const [[, keep], meals, most] = fs
  .readFileSync(0, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' ').map(Number));
console.log(cookAhead(meals, most, keep)?.join(' ') ?? 'impossible');
