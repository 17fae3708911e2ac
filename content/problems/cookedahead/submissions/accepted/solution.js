// From the last day to the first, with the meals that are still missing, and the sum of the meals of the next k days as a window
// that moves along. O(n) time.
'use strict';
const fs = require('fs');

const [[n, keep], meals, most] = fs
  .readFileSync(0, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' ').map(Number));

function plan() {
  let missing = 0;
  let near = 0;
  let nights = 0;
  let room = 0;
  for (let day = n - 1; day >= 0; day--) {
    missing = Math.max(missing + meals[day] - most[day], 0);
    near += meals[day] - (meals[day + keep] ?? 0);
    if (missing > near) return ['impossible'];
    nights += missing;
    room = Math.max(room, missing);
  }
  return missing > 0 ? ['impossible'] : [nights, room];
}

console.log(...plan());
