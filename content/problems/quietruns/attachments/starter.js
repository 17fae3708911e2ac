'use strict';
const fs = require('fs');

/** The time around which the runs crowd; the first ones warm the machine up. */
function typicalTime(times, warmup) {
  // Your solution goes here.
  return 0;
}

const [, warmup, ...times] = fs.readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
console.log(typicalTime(times, warmup));
