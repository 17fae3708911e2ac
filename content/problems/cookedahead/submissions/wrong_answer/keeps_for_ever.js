// Mistake: forgets that meals get too old. Only what is still missing on the first day makes it impossible.
'use strict';
const fs = require('fs');

const [[n], meals, most] = fs
  .readFileSync(0, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' ').map(Number));
let missing = 0;
let nights = 0;
let room = 0;
for (let day = n - 1; day >= 0; day--) {
  missing = Math.max(missing + meals[day] - most[day], 0);
  nights += missing;
  room = Math.max(room, missing);
}
console.log(...(missing > 0 ? ['impossible'] : [nights, room]));
