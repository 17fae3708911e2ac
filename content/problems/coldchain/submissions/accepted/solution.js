// Two ends and a count: the window grows by each minute, and its beginning follows at a distance of w minutes. A fresh batch
// moves the beginning behind the current minute. O(n) time and memory.
'use strict';
const fs = require('fs');

/** The minutes at which a batch is spoiled; a report is a number, or null. */
function spoiledMinutes(reports, length, harmless, limit) {
  const warm = [];
  let last = Infinity;
  for (const report of reports) {
    if (report !== null) last = report;
    warm.push(last > limit ? 1 : 0);
  }

  const spoiled = [];
  let begin = 0;
  let count = 0;
  for (let i = 0; i < warm.length; i++) {
    count += warm[i];
    if (i - begin === length) count -= warm[begin++];
    if (count > harmless) {
      spoiled.push(i + 1);
      begin = i + 1;
      count = 0;
    }
  }
  return spoiled;
}

const [firstLine, secondLine] = fs.readFileSync(0, 'utf8').trimEnd().split('\n');
const [, length, harmless, limit] = firstLine.split(' ').map(Number);
const reports = secondLine.split(' ').map((word) => (word === '-' ? null : Number(word)));
const spoiled = spoiledMinutes(reports, length, harmless, limit);
console.log([spoiled.length, ...spoiled].join('\n'));
