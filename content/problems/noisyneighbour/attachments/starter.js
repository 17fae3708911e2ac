'use strict';
const fs = require('fs');

/**
 * The longest wait in order and in turns, and how many start earlier and later in turns.
 * A request is { arrival, tenant, duration }.
 */
function compare(requests) {
  // Your solution goes here.
  return { longestInOrder: 0, longestInTurns: 0, earlier: 0, later: 0 };
}

const [n, ...rest] = fs.readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const requests = [];
for (let i = 0; i < n; i++) {
  requests.push({ arrival: rest[3 * i], tenant: rest[3 * i + 1], duration: rest[3 * i + 2] });
}
const { longestInOrder, longestInTurns, earlier, later } = compare(requests);
console.log(`${longestInOrder} ${longestInTurns}`);
console.log(`${earlier} ${later}`);
