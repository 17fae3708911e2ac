'use strict';
const fs = require('fs');

/** Brings the rows, { number, cells }, into the order after all clicks. An empty cell is null; columns are numbered from 1. */
function sortRows(rows, clicks) {
  // Your solution goes here.
}

const lines = fs.readFileSync(0, 'utf8').trim().split('\n');
const clicks = lines.pop().split(' ').map(Number);
const [, ...rows] = lines.map((line, number) => ({
  number,
  cells: line.split(' ').map((word) => (word === '-' ? null : Number(word))),
}));
sortRows(rows, clicks);
console.log(rows.map((row) => row.number).join('\n'));
