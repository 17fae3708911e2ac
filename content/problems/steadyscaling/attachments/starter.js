'use strict';
const fs = require('fs');

/** How often the number of running instances changes, and the instance-seconds; a recommendation is [time, count]. */
function run(recommendations, running, up, down, step) {
  // Your solution goes here.
  return [0, 0];
}

const [first, ...lines] = fs.readFileSync(0, 'utf8').trim().split('\n');
const [, running, up, down, step] = first.split(' ').map(Number);
console.log(run(lines.map((line) => line.split(' ').map(Number)), running, up, down, step).join(' '));
