'use strict';
const fs = require('fs');

/**
 * The incidents { start, end }, in the order of time; a report is { probe, start, end }.
 * At least `quorum` probes fail, and recoveries of at most `gap` are bridged.
 */
function findIncidents(reports, quorum, gap) {
  // Your solution goes here.
  return [];
}

const [n, quorum, gap, ...rest] = fs.readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const reports = [];
for (let i = 0; i < n; i++) reports.push({ probe: rest[3 * i], start: rest[3 * i + 1], end: rest[3 * i + 2] });
const incidents = findIncidents(reports, quorum, gap);
console.log([incidents.length, ...incidents.map(({ start, end }) => `${start} ${end}`)].join('\n'));
