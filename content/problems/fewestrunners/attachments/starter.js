'use strict';
const fs = require('fs');

/** The smallest number of runners with which no job waits longer than maxWait; a job is { queued, duration }. */
function fewestRunners(jobs, maxWait, cleanup) {
  // Your solution goes here.
  return 0;
}

const [n, maxWait, cleanup, ...rest] = fs.readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const jobs = [];
for (let i = 0; i < n; i++) jobs.push({ queued: rest[2 * i], duration: rest[2 * i + 1] });
console.log(fewestRunners(jobs, maxWait, cleanup));
