'use strict';
const fs = require('fs');

/** The longest window, with the smallest second at which it can begin: { length, begin }. A job is { second, cost }. */
function longestWindow(jobs, day, budget) {
  // Your solution goes here.
  return { length: 0, begin: 0 };
}

const [n, day, budget, ...rest] = fs.readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const jobs = [];
for (let i = 0; i < n; i++) jobs.push({ second: rest[2 * i], cost: rest[2 * i + 1] });
const { length, begin } = longestWindow(jobs, day, budget);
console.log(`${length} ${begin}`);
