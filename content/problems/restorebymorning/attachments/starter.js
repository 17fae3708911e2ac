'use strict';
const fs = require('fs');

/** The fewest gigabytes that are written; a night is { size, changed }. */
function leastWritten(nights, files, limit) {
  // Your solution goes here.
  return 0;
}

const [n, files, limit, ...rest] = fs.readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const nights = [];
for (let i = 0; i < n; i++) nights.push({ size: rest[2 * i], changed: rest[2 * i + 1] });
console.log(leastWritten(nights, files, limit));
