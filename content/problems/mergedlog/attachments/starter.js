'use strict';
const fs = require('fs');

/** How many lines can be explained, and the fewest that were written by then. */
function mergedLog(first, second, merged) {
  // Your solution goes here.
  return [0, 0];
}

const [first, second, merged] = fs.readFileSync(0, 'utf8').trim().split(/\s+/);
console.log(mergedLog(first, second, merged).join(' '));
