// Mistake: remembers a direction for each column and turns it round with each click on the column, also when another one was clicked
// in between.
'use strict';
const fs = require('fs');

const lines = fs.readFileSync(0, 'utf8').trim().split('\n');
const clicks = lines.pop().split(' ');
const [, ...rows] = lines.map((line, number) => ({
  number,
  cells: line.split(' ').map((word) => (word === '-' ? null : Number(word))),
}));
const directions = new Map();
for (const column of clicks) {
  const direction = -(directions.get(column) ?? -1);
  directions.delete(column);
  directions.set(column, direction);
}
for (const [column, direction] of directions) {
  rows.sort((a, b) => {
    const [left, right] = [a.cells[column - 1], b.cells[column - 1]];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return direction * (left - right);
  });
}
console.log(rows.map((row) => row.number).join('\n'));
