// Mistake: keeps microseconds in 32 bits, to save memory. They begin again after little more than an hour.
'use strict';
const fs = require('fs');

function firstFrom(times, time) {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle] < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

const [n, , ...rest] = fs.readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const ring = Uint32Array.from(rest.slice(0, n));
const shift = Math.max(0, ring.findIndex((time, slot) => time < ring[slot - 1]));
const times = [...ring.slice(shift), ...ring.slice(0, shift)];
for (let i = n; i < rest.length; i += 2) {
  const first = firstFrom(times, rest[i]);
  const count = firstFrom(times, rest[i + 1] + 1) - first;
  console.log(`${count} ${count === 0 ? -1 : (shift + first) % n}`);
}
