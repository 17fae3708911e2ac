'use strict';
const fs = require('fs');

/** The shifts in the order of time; a shift is { person, start, end }, and so is an entry. The latest entry is the last one. */
function findShifts(entries) {
  // Your solution goes here.
  return [];
}

const [, ...lines] = fs.readFileSync(0, 'utf8').trimEnd().split('\n');
const entries = lines.map((line) => {
  const [person, start, end] = line.split(' ').map(Number);
  return { person, start, end };
});
const shifts = findShifts(entries);
console.log([shifts.length, ...shifts.map(({ person, start, end }) => `${person} ${start} ${end}`)].join('\n'));
