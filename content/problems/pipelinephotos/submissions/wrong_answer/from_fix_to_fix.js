// Mistake: goes on by one fix at most for each photo. Photos that are far apart fall behind.
'use strict';
const fs = require('fs');

const [n, , offset, gap, near, ...rest] = fs.readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const second = (i) => (i < 0 ? -Infinity : i < n ? rest[2 * i] : Infinity);
const metre = (i) => rest[2 * i + 1];
let after = 0;
for (const photo of rest.slice(2 * n)) {
  const now = photo + offset;
  if (second(after) <= now) after++;
  const since = now - second(after - 1);
  const until = second(after) - now;
  if (since + until <= gap) {
    console.log(metre(after - 1) + Math.floor(((metre(after) - metre(after - 1)) * since) / (since + until)));
  } else if (Math.min(since, until) <= near) {
    console.log(since <= until ? metre(after - 1) : metre(after));
  } else {
    console.log(-1);
  }
}
