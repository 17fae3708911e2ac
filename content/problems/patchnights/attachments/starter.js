'use strict';
const fs = require('fs');

/** The smallest sum of penalties; a server is { first, last, penalty }, and at most `most` are patched in a night. */
function leastPenalty(servers, nights, most) {
  // Your solution goes here.
  return 0;
}

const [n, nights, most, ...rest] = fs.readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const servers = [];
for (let i = 0; i < n; i++) servers.push({ first: rest[3 * i], last: rest[3 * i + 1], penalty: rest[3 * i + 2] });
console.log(leastPenalty(servers, nights, most));
