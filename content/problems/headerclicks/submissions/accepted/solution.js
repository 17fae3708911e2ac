// Of all clicks on a column only the last one counts: rows that differ in the column are put in order by it anyway, and those that are
// equal there were not moved by the earlier ones. So there are at most m stable sorts. O(q + m n log n) time.
'use strict';
const fs = require('fs');

/** Sorts rows of cells by one column; null is an empty cell. */
function sortBy(rows, column, direction) {
  rows.sort((a, b) => {
    const [left, right] = [a.cells[column], b.cells[column]];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return direction * (left - right);
  });
}

const lines = fs.readFileSync(0, 'utf8').trim().split('\n');
const clicks = lines.pop().split(' ');
const [, ...rows] = lines.map((line, number) => ({
  number,
  cells: line.split(' ').map((word) => (word === '-' ? null : Number(word))),
}));

const directions = new Map(); // of the last click on each column, the latest click at the end
clicks.forEach((column, i) => {
  const direction = column === clicks[i - 1] ? -directions.get(column) : 1;
  directions.delete(column);
  directions.set(column, direction);
});
for (const [column, direction] of directions) sortBy(rows, Number(column) - 1, direction);
console.log(rows.map((row) => row.number).join('\n'));
