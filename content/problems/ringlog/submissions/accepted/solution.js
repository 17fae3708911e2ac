// Round the ring the times ascend, with one drop. Begun from there, the ring is in ascending order: the empty slots are zeros at its
// front, if there are any. Each question is two binary searches. O(n + q log n) time.
'use strict';
const fs = require('fs');

/** The first index at which the times are not below the given one. */
function firstFrom(times, time) {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (times[middle] < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

const [n, , ...rest] = fs.readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const ring = rest.slice(0, n);
const shift = Math.max(
  ring.findIndex((time, slot) => time < ring[slot - 1]),
  0,
);
const times = [...ring.slice(shift), ...ring.slice(0, shift)];
const lines = [];
for (let i = n; i < rest.length; i += 2) {
  const first = firstFrom(times, rest[i]);
  const count = firstFrom(times, rest[i + 1] + 1) - first;
  lines.push(`${count} ${count === 0 ? -1 : (shift + first) % n}`);
}
console.log(lines.join('\n'));
