'use strict';
const fs = require('fs');

/** All ways to read the payment, in their order; discounted is 0 if an invoice offers no discount. */
function findWays(invoices, payment) {
  // Your solution goes here.
  return [];
}

const [[, payment], ...rows] = fs
  .readFileSync(0, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split(' ').map(Number));
const invoices = rows.map(([project, full, discounted]) => ({ project, full, discounted }));
const ways = findWays(invoices, payment);
console.log([ways.length, ...ways].join('\n'));
