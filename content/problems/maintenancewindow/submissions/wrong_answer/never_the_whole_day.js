// Mistake: every window is taken to begin after one job and to end before another, so that even a budget for all jobs
// leaves out one second of the day.
'use strict';
const fs = require('fs');

const [n, day, budget, ...rest] = fs.readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const second = (i) => rest[2 * (i % n)] + (i >= n ? day : 0);
const cost = (i) => rest[2 * (i % n) + 1];
let best = [0, 0];
let spent = 0;
let after = 1;
for (let before = 0; before < n; before++) {
  while (after < before + n && spent + cost(after) <= budget) spent += cost(after++);
  const length = second(after) - second(before) - 1;
  const begin = (second(before) + 1) % day;
  if (length > best[0] || (length === best[0] && begin < best[1])) best = [length, begin];
  if (after === before + 1) after++;
  else spent -= cost(before + 1);
}
console.log(best.join(' '));
