'use strict';
const fs = require('fs');

/**
 * The largest total value of notifications of which no three are sent within less than `cap` seconds.
 * A notification is { time, value }.
 */
function largestValue(notifications, cap) {
  // Your solution goes here.
  return 0;
}

const [n, cap, ...rest] = fs.readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const notifications = [];
for (let i = 0; i < n; i++) notifications.push({ time: rest[2 * i], value: rest[2 * i + 1] });
console.log(largestValue(notifications, cap));
