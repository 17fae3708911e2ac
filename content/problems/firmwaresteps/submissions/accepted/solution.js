// One number for each version: seconds times 100 000, plus installations, of which there are fewer than that. So the smaller number is the better
// way, and all of them are far below 2^53. O(n) time.
'use strict';
const fs = require('fs');

const SECOND = 100000;

function firmwareSteps(k, offers) {
  const best = [0];
  let milestone = 0;
  for (let i = 1; i <= offers.length; i++) {
    best.push(Infinity);
    for (const [from, seconds] of [[best[i - 1], offers[i - 1][0]], [milestone, offers[i - 1][1]], [0, offers[i - 1][2]]]) {
      if (seconds !== -1) best[i] = Math.min(best[i], from + seconds * SECOND + 1);
    }
    if (i % k === 0) milestone = best[i];
  }
  return best[offers.length];
}

const [[, k], ...offers] = fs.readFileSync(0, 'utf8').trim().split('\n').map((line) => line.split(' ').map(Number));
const way = firmwareSteps(k, offers);
console.log(way === Infinity ? '-1 0' : `${Math.floor(way / SECOND)} ${way % SECOND}`);
