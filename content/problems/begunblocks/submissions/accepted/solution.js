// The jobs in the order in which they begin, and two minutes: up to which is paid, and up to which some job runs. O(n log n) time.
'use strict';
const fs = require('fs');

const [[, block], ...jobs] = fs
  .readFileSync(0, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' ').map(Number));
jobs.sort(([one], [other]) => one - other);

let blocks = 0;
let idle = 0;
let paid = 0;
let ran = 0;
for (const [start, end] of jobs) {
  const missing = Math.ceil((end - Math.max(start, paid)) / block);
  if (missing > 0) {
    blocks += missing;
    idle += missing * block;
    paid = Math.max(start, paid) + missing * block;
  }
  idle -= Math.max(end, ran) - Math.max(start, ran);
  ran = Math.max(end, ran);
}
console.log(blocks, idle);
