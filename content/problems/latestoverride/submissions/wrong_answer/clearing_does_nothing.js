// Mistake: leaves entries with person 0 out, since nobody carries the pager in them. What they clear stays.
'use strict';
const fs = require('fs');

const [, ...lines] = fs.readFileSync(0, 'utf8').trimEnd().split('\n');
const entries = lines.map((line) => line.split(' ').map(Number)).filter(([person]) => person !== 0);
const ends = [...new Set(entries.flatMap(([, start, end]) => [start, end]))].sort((a, b) => a - b);
const cell = new Map(ends.map((minute, i) => [minute, i]));
const personOf = new Array(ends.length).fill(0);
const openFrom = Array.from({ length: ends.length + 1 }, (_, i) => i);
const open = (i) => {
  while (openFrom[i] !== i) i = openFrom[i] = openFrom[openFrom[i]];
  return i;
};
for (const [person, start, end] of entries.reverse()) {
  for (let i = open(cell.get(start)); i < cell.get(end); i = open(i)) {
    personOf[i] = person;
    openFrom[i] = i + 1;
  }
}
const shifts = [];
let last = 0;
ends.forEach((minute, i) => {
  if (personOf[i] === last) return;
  if (last !== 0) shifts[shifts.length - 1].push(minute);
  if (personOf[i] !== 0) shifts.push([personOf[i], minute]);
  last = personOf[i];
});
console.log([shifts.length, ...shifts.map((shift) => shift.join(' '))].join('\n'));
