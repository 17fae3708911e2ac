'use strict';
const fs = require('fs');

/** For each depot, from index 1 on: the earliest minute, or -1. A road is { one, other, minutes, begin, end }; begin is end if there is no ban. */
function drive(n, roads, start) {
  // Your solution goes here.
  return new Array(n + 1).fill(-1);
}

const [[n, , start], ...lines] = fs
  .readFileSync(0, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' ').map(Number));
const roads = lines.map(([one, other, minutes, begin, end]) => ({ one, other, minutes, begin, end }));
console.log(drive(n, roads, start).slice(1).join(' '));
