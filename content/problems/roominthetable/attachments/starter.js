'use strict';
const fs = require('fs');

/** The fewest routes of a table that does the same as the routes [address, length, hop]; an address is a number of 32 bits, from 0 on. */
function fewestRoutes(routes) {
  // Your solution goes here.
  return routes.length;
}

const [, ...lines] = fs.readFileSync(0, 'utf8').trim().split('\n');
const routes = lines.map((line) => {
  const [a, b, c, d, length, hop] = line.split(/[./ ]/).map(Number);
  return [((a << 24) | (b << 16) | (c << 8) | d) >>> 0, length, hop];
});
console.log(fewestRoutes(routes));
