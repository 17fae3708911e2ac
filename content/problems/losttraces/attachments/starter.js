'use strict';
const fs = require('fs');

/** The largest number of traces: at most x from the gateway to the cart service, at most y from there to the database. */
function mostTraces(gateway, cart, database, x, y) {
  // Your solution goes here.
  return 0;
}

const [p, q, , x, y, ...times] = fs.readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
console.log(mostTraces(times.slice(0, p), times.slice(p, p + q), times.slice(p + q), x, y));
