// Mistake: compares names with localeCompare, which is made for people's languages: it puts the underscore before
// digits and letters.
'use strict';
const fs = require('fs');

const [firstLine, ...reports] = fs.readFileSync(0, 'utf8').trimEnd().split('\n');
const most = Number(firstLine.split(' ')[1]);
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
const [first] = [...tallies.values()].sort(
  (a, b) => b.reach - a.reach || b.volume - a.volume || a.error.localeCompare(b.error),
);
console.log(first ? `${first.error} ${first.reach} ${first.volume}` : 'none');
