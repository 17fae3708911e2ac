'use strict';
const fs = require('fs');

/** How many requests are dropped, and how many instances work after the last minute. */
function lateInstances(lowest, highest, capacity, busy, idle, streak, boot, requests) {
  // Your solution goes here.
  return [0, lowest];
}

const [[, ...rules], requests] = fs.readFileSync(0, 'utf8').trim().split('\n').map((line) => line.split(' ').map(Number));
console.log(lateInstances(...rules, requests).join(' '));
