// Mistake: shifts by two bits for each level. The operators for bits have 32 of them in JavaScript, and 25 levels need 50.
'use strict';
const fs = require('fs');

const quarter = (half, row, column) => (row < half ? Number(column >= half) : 3 - Number(column >= half));

function tilesBefore(k, hiker, tile) {
  let before = 0;
  let [top, left] = [0, 0];
  for (let level = k - 1; level >= 0; level--) {
    const half = 1 << level;
    const place = quarter(half, tile[0] - top, tile[1] - left) - quarter(half, hiker[0] - top, hiker[1] - left);
    before = (before << 2) | (place & 3);
    if (tile[0] - top >= half) top += half;
    if (tile[1] - left >= half) left += half;
  }
  return before;
}

const [[k], hiker, ...tiles] = fs
  .readFileSync(0, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' ').map(Number));
console.log(tiles.map((tile) => tilesBefore(k, hiker, tile)).join(' '));
