// Mistake: lets an instance begin at the end of the minute in which it is ready, after the minute's requests.
'use strict';
const fs = require('fs');

const [[, lowest, highest, each, busy, idle, streak, boot], requests] = fs.readFileSync(0, 'utf8').trim().split('\n').map((line) => line.split(' ').map(Number));
const starts = new Set();
let [working, booting, dropped, row] = [lowest, 0, 0, 0];
requests.forEach((asked, minute) => {
  const capacity = working * each;
  dropped += Math.max(asked - capacity, 0);
  if (asked * 100 > capacity * busy) row = Math.max(row, 0) + 1;
  else row = asked * 100 <= capacity * idle ? Math.min(row, 0) - 1 : 0;
  if (starts.has(minute)) {
    working++;
    booting--;
  }
  if (row === streak && working + booting < highest) {
    starts.add(minute + boot);
    booting++;
  }
  if (row === -streak && working > lowest) working--;
  row %= streak;
});
console.log(dropped, working);
