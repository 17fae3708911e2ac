// Counts the pairs of host and error first, since a pair's count decides whether its lines are kept. Each pair that is
// kept then adds one host and its count of lines to its error. O(n) time and memory.
'use strict';
const fs = require('fs');

/** The error to look at first as { error, reach, volume }, undefined if no report is kept. */
function firstToLookAt(reports, most) {
  const times = new Map();
  for (const report of reports) times.set(report, (times.get(report) ?? 0) + 1);

  const tallies = new Map();
  for (const [report, count] of times) {
    if (count > most) continue;
    const error = report.split(' ')[1];
    const tally = tallies.get(error) ?? { error, reach: 0, volume: 0 };
    tally.reach += 1;
    tally.volume += count;
    tallies.set(error, tally);
  }

  let first;
  for (const tally of tallies.values()) if (!first || goesBefore(tally, first)) first = tally;
  return first;
}

function goesBefore(a, b) {
  if (a.reach !== b.reach) return a.reach > b.reach;
  if (a.volume !== b.volume) return a.volume > b.volume;
  return a.error < b.error;
}

const [firstLine, ...reports] = fs.readFileSync(0, 'utf8').trimEnd().split('\n');
const most = Number(firstLine.split(' ')[1]);
const found = firstToLookAt(reports, most);
console.log(found ? `${found.error} ${found.reach} ${found.volume}` : 'none');
