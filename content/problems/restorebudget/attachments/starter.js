'use strict';
const fs = require('fs');

/** The least storage for all nights, pairs of a full backup and of changes; -1 if there is no plan. */
function leastStorage(limit, nights) {
  // Your solution goes here.
  return -1;
}

const [[, limit], ...nights] = fs.readFileSync(0, 'utf8').trim().split('\n').map((line) => line.split(' ').map(Number));
console.log(leastStorage(limit, nights));
