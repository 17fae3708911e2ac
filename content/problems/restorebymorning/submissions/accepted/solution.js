// The last full backup is in night j, and the nights after it need so many differential ones that a restore is short. Their
// nights are counted from the end: for a given end and number they are the same for all j. O(n²).
'use strict';
const fs = require('fs');

function leastWritten(sizes, changes, files, limit) {
  const n = sizes.length;
  const step = files - 1;
  const total = [0]; // changes of the first nights
  for (const change of changes) total.push(total[total.length - 1] + change);
  const behind = [0]; // behind[q]: what has changed before the nights q, q - step, q - 2 step, ...
  for (let q = 1; q <= n; q++) behind.push(total[q - 1] + behind[Math.max(q - step, 0)]);

  const best = [0]; // of the first nights
  for (let i = 1; i <= n; i++) {
    let least = best[i - 1] + sizes[i - 1];
    for (let j = i - 1; j > 0; j--) {
      const changed = total[i] - total[j];
      if (sizes[j - 1] + changed > limit) continue;
      const count = Math.floor((i - j - 1) / step); // differential backups
      let cost = best[j - 1] + sizes[j - 1] + changed;
      if (count > 0) {
        const last = i - step + 1;
        cost += behind[last] - behind[Math.max(last - count * step, 0)] - count * total[j];
      }
      least = Math.min(least, cost);
    }
    best.push(least);
  }
  return best[n];
}

const [n, files, limit, ...rest] = fs.readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const sizes = [];
const changes = [];
for (let i = 0; i < n; i++) {
  sizes.push(rest[2 * i]);
  changes.push(rest[2 * i + 1]);
}
console.log(leastWritten(sizes, changes, files, limit));
