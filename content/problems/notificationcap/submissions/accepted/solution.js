// Whether a notification may be sent depends on the last but one that was sent, so a state is a pair: the last one,
// i, and the one before it, j. What came before j may be any h that is at least w older than i; these h are a prefix,
// and a running maximum over the states (j, h) answers for every prefix. O(n²) time and memory.
'use strict';
const fs = require('fs');

function largestValue(times, values, cap) {
  // best[i][k]: the largest value of a selection that ends with i and in which the one before i, if any, is among the
  // first k notifications.
  const best = [];
  let result = 0;
  let old = 0; // so many notifications are at least `cap` older than i: each may be followed by one more before i
  for (let i = 0; i < times.length; i++) {
    while (times[old] + cap <= times[i]) old++;
    const row = new Float64Array(i + 1);
    row[0] = values[i];
    for (let j = 0; j < i; j++) row[j + 1] = Math.max(row[j], values[i] + best[j][Math.min(j, old)]);
    best.push(row);
    result = Math.max(result, row[i]);
  }
  return result;
}

const [n, cap, ...rest] = fs.readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const times = [];
const values = [];
for (let i = 0; i < n; i++) {
  times.push(rest[2 * i]);
  values.push(rest[2 * i + 1]);
}
console.log(largestValue(times, values, cap));
