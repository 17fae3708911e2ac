'use strict';
const fs = require('fs');

/** The least effort of a diff; 0 is a blank line. */
function leastEffort(before, after, hunk) {
  // Your solution goes here.
  return 0;
}

const [[, , hunk], before, after] = fs.readFileSync(0, 'utf8').trim().split('\n').map((line) => line.split(' ').map(Number));
console.log(leastEffort(before, after, hunk));
