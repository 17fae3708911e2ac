// In ascending order, the times that lie closest together stand next to each other. So each round is one walk over the groups of
// neighbours, of half as many times as the round before: O(n) for all rounds, and O(n log n) for the sort.
'use strict';
const fs = require('fs');

function typicalTime(times) {
  let left = times.sort((a, b) => a - b);
  while (left.length > 2) {
    const half = Math.ceil(left.length / 2);
    const width = (i) => left[i + half - 1] - left[i];
    let best = 0;
    for (let i = 0; i + half <= left.length; i++) if (width(i) < width(best)) best = i;
    left = left.slice(best, best + half);
  }
  return left[0];
}

const [, warmup, ...times] = fs.readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
console.log(typicalTime(times.slice(warmup)));
