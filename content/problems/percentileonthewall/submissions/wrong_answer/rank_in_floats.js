// Mistake: computes the rank as (p / 100) * n in floating point. 0.07 * 100 is 7.000000000000001, which is rounded up to 8.
'use strict';
const fs = require('fs');

const [firstLine, ...lines] = fs.readFileSync(0, 'utf8').trimEnd().split('\n');
const percent = Number(firstLine.split(' ')[1]);
const added = [];
const counted = [];
const placeOf = (time) => {
  let low = 0;
  let high = counted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (counted[middle] < time) low = middle + 1;
    else high = middle;
  }
  return low;
};
const shown = lines.map((line) => {
  const [what, value] = line.split(' ');
  if (what === 'add') {
    added.push(Number(value));
    counted.splice(placeOf(Number(value)), 0, Number(value));
  } else {
    counted.splice(placeOf(added[value - 1]), 1);
  }
  return counted.length === 0 ? 'none' : counted[Math.ceil((percent / 100) * counted.length) - 1];
});
console.log(shown.join('\n'));
