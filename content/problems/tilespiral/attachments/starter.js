'use strict';
const fs = require('fs');

/** The column and the row of the k-th tile; all numbers are BigInt, since w · h may be up to 10^18. */
function tile(w, h, x, y, k) {
  // Your solution goes here.
  return [x, y];
}

const [w, h, x, y, , ...numbers] = fs.readFileSync(0, 'utf8').trim().split(/\s+/).map(BigInt);
console.log(numbers.map((k) => tile(w, h, x, y, k).join(' ')).join('\n'));
