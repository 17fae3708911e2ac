// Mistake: subtracts the length of every job from what is paid for. Minutes in which two jobs run count twice.
'use strict';
const fs = require('fs');

const [[, block], ...jobs] = fs
  .readFileSync(0, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' ').map(Number));
jobs.sort(([one], [other]) => one - other);
let blocks = 0;
let busy = 0;
let paid = 0;
for (const [start, end] of jobs) {
  busy += end - start;
  if (end <= paid) continue;
  const from = Math.max(start, paid);
  const more = Math.ceil((end - from) / block);
  blocks += more;
  paid = from + more * block;
}
console.log(blocks, Math.max(blocks * block - busy, 0));
