'use strict';
const fs = require('fs');

/** The number of blocks to pay for, and the number of their minutes that are idle. A job [s, e] runs from s up to e. */
function rented(jobs, block) {
  // Your solution goes here.
  return [0, 0];
}

const [[, block], ...jobs] = fs
  .readFileSync(0, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' ').map(Number));
console.log(rented(jobs, block).join(' '));
