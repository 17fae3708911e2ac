// A longest window that leaves a part of the day begins just after a job and ends just before one. For each job as the
// one before the window, the far end is the first job that the budget no longer allows; it only ever moves forward.
// O(n) time. All sums stay below 2^53, so that plain numbers are exact.
'use strict';
const fs = require('fs');

/** The length of the longest window and the smallest second at which it can begin. */
function longestWindow(jobs, day, budget) {
  const total = jobs.reduce((sum, job) => sum + job.cost, 0);
  if (total <= budget) return { length: day, begin: 0 };

  const n = jobs.length;
  let best = { length: 0, begin: 0 };
  let spent = 0; // on the jobs before + 1 ... after - 1; job i + n is job i one day later
  let after = 1;
  for (let before = 0; before < n; before++) {
    // This ends, since the whole day is too expensive.
    while (spent + jobs[after % n].cost <= budget) spent += jobs[after++ % n].cost;

    const end = jobs[after % n].second + (after >= n ? day : 0);
    const length = end - jobs[before].second - 1;
    const begin = (jobs[before].second + 1) % day;
    if (length > best.length || (length === best.length && begin < best.begin)) best = { length, begin };

    if (after === before + 1) after++; // nothing was taken in
    else spent -= jobs[(before + 1) % n].cost;
  }
  return best;
}

const [n, day, budget, ...rest] = fs.readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const jobs = [];
for (let i = 0; i < n; i++) jobs.push({ second: rest[2 * i], cost: rest[2 * i + 1] });
const { length, begin } = longestWindow(jobs, day, budget);
console.log(`${length} ${begin}`);
