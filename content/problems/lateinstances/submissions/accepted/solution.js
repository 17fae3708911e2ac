// Minute by minute. A streak is a signed number, above zero for busy minutes and below for idle ones. O(n) time and memory.
'use strict';
const fs = require('fs');

function lateInstances([lowest, highest, each, busy, idle, streak, boot], requests) {
  const starts = new Map();
  let working = lowest;
  let booting = 0;
  let dropped = 0;
  let row = 0;
  requests.forEach((asked, minute) => {
    if (starts.has(minute)) {
      working++;
      booting--;
    }
    const capacity = working * each;
    dropped += Math.max(asked - capacity, 0);
    if (asked * 100 > capacity * busy) row = Math.max(row, 0) + 1;
    else if (asked * 100 <= capacity * idle) row = Math.min(row, 0) - 1;
    else row = 0;

    if (row === streak && working + booting < highest) {
      starts.set(minute + boot);
      booting++;
    }
    if (row === -streak && working > lowest) working--;
    row %= streak;
  });
  return [dropped, working];
}

const [[, ...rules], requests] = fs.readFileSync(0, 'utf8').trim().split('\n').map((line) => line.split(' ').map(Number));
console.log(lateInstances(rules, requests).join(' '));
