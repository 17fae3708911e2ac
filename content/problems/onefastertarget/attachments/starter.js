'use strict';
const fs = require('fs');

/**
 * The smallest build time, and the index, from 0, of the target to choose for it.
 * now[i] and faster[i] are the seconds of target i, today and after a week of work;
 * a dependency is a pair [needed, target] of indices, from 0.
 */
function bestChoice(now, faster, dependencies) {
  // Your solution goes here.
  return { buildTime: 0, choice: 0 };
}

const numbers = fs.readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
let next = 0;
const read = () => numbers[next++];

const n = read();
const m = read();
const now = [];
const faster = [];
for (let i = 0; i < n; i++) {
  now.push(read());
  faster.push(read());
}
const dependencies = [];
for (let i = 0; i < m; i++) dependencies.push([read() - 1, read() - 1]);

const { buildTime, choice } = bestChoice(now, faster, dependencies);
console.log(buildTime, choice + 1);
