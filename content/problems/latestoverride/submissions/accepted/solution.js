// Backwards in time of making: the latest entry is settled, and an earlier one gets only the minutes that are still open. From
// each settled cell a pointer leads on towards the next open one. O(n log n).
'use strict';
const fs = require('fs');

/** The shifts in the order of time; a shift is [person, start, end], and so is an entry. */
function shiftsOf(entries) {
  const ends = Float64Array.from(new Set(entries.flatMap(([, start, end]) => [start, end]))).sort();
  const cell = new Map();
  ends.forEach((minute, i) => cell.set(minute, i));
  const personOf = new Int32Array(ends.length);
  const openFrom = Int32Array.from({ length: ends.length + 1 }, (_, i) => i);

  function firstOpen(i) {
    while (openFrom[i] !== i) i = openFrom[i] = openFrom[openFrom[i]];
    return i;
  }

  for (const [person, start, end] of entries.toReversed()) {
    for (let i = firstOpen(cell.get(start)); i < cell.get(end); i = firstOpen(i)) {
      personOf[i] = person;
      openFrom[i] = i + 1;
    }
  }

  const shifts = [];
  let last = 0;
  ends.forEach((minute, i) => {
    if (personOf[i] === last) return;
    if (last !== 0) shifts[shifts.length - 1][2] = minute;
    last = personOf[i];
    if (last !== 0) shifts.push([last, minute, minute]);
  });
  return shifts;
}

const [, ...lines] = fs.readFileSync(0, 'utf8').trimEnd().split('\n');
const shifts = shiftsOf(lines.map((line) => line.split(' ').map(Number)));
console.log([shifts.length, ...shifts.map((shift) => shift.join(' '))].join('\n'));
