// Mistake: sorts the times as the language does when it is not told how, as texts: 1000 stands before 200.
'use strict';
const fs = require('fs');

const [, warmup, ...times] = fs.readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
let left = times.slice(warmup).sort();
while (left.length > 2) {
  const half = Math.ceil(left.length / 2);
  let best = 0;
  for (let i = 0; i + half <= left.length; i++) {
    if (left[i + half - 1] - left[i] < left[best + half - 1] - left[best]) best = i;
  }
  left = left.slice(best, best + half);
}
console.log(left[0]);
