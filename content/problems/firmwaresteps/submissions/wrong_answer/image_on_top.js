// Mistake: adds the image to the way to the version before, as if it were a delta. It can be installed on version 1 at once.
'use strict';
const fs = require('fs');

const [[, k], ...offers] = fs.readFileSync(0, 'utf8').trim().split('\n').map((line) => line.split(' ').map(Number));
const best = [0];
let milestone = 0;
for (let i = 1; i <= offers.length; i++) {
  best.push(Infinity);
  for (const [from, seconds] of [[best[i - 1], offers[i - 1][0]], [milestone, offers[i - 1][1]], [best[i - 1], offers[i - 1][2]]]) {
    if (seconds !== -1) best[i] = Math.min(best[i], from + seconds * 100000 + 1);
  }
  if (i % k === 0) milestone = best[i];
}
const way = best[offers.length];
console.log(way === Infinity ? '-1 0' : `${Math.floor(way / 100000)} ${way % 100000}`);
