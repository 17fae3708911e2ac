'use strict';
const fs = require('fs');

/** The smallest number of messages; a reading is { made, patience }, a message holds at most `holds` of them. */
function fewestMessages(readings, holds) {
  // Your solution goes here.
  return 0;
}

const [n, holds, ...rest] = fs.readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const readings = [];
for (let i = 0; i < n; i++) readings.push({ made: rest[2 * i], patience: rest[2 * i + 1] });
console.log(fewestMessages(readings, holds));
