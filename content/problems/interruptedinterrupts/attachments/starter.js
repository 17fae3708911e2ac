'use strict';
const fs = require('fs');

/** The most memory at any moment, and when each handler ended, or -1; an interrupt is [comes, priority, duration, memory]. */
function handle(interrupts) {
  // Your solution goes here.
  return [0, interrupts.map(() => -1)];
}

const [, ...lines] = fs.readFileSync(0, 'utf8').trim().split('\n');
const [peak, ends] = handle(lines.map((line) => line.split(' ').map(Number)));
console.log(peak);
console.log(ends.join(' '));
