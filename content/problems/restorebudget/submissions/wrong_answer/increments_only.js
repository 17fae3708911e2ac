// Mistake: holds only the increments against the limit, not the full backup that is read before them.
'use strict';
const fs = require('fs');

const [[n, limit], ...nights] = fs.readFileSync(0, 'utf8').trim().split('\n').map((line) => line.split(' ').map(Number));
const best = new Array(n + 1).fill(Infinity);
const rest = new Array(n + 1).fill(0);
for (let i = n - 1; i >= 0; i--) {
  let read = 0;
  for (let end = i; end < n && read <= limit; end++) {
    best[i] = Math.min(best[i], nights[i][0] + read + rest[end + 1]);
    read += end + 1 < n ? nights[end + 1][1] : 0;
  }
  rest[i] = Math.min(best[i], best[i + 1]);
}
console.log(best[0] === Infinity ? -1 : best[0]);
