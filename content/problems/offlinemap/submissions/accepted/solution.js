// The recursion as a loop: from the map to ever smaller quarters with the tile, adding on the way what is fetched before each.
// O(k) for each tile that is asked for.
'use strict';
const fs = require('fs');

function tilesBefore(k, hiker, tile) {
  let before = 0;
  let top = 0;
  let left = 0;
  for (let half = 2 ** (k - 1); half >= 1; half /= 2) {
    /** The number of the quarter, clockwise from 0 at the top left; for the hiker, the one that is nearest. */
    const quarter = ([row, column]) => {
      const right = Number(column >= left + half);
      return row >= top + half ? 3 - right : right;
    };
    before += ((quarter(tile) - quarter(hiker) + 4) % 4) * half * half;
    if (tile[0] >= top + half) top += half;
    if (tile[1] >= left + half) left += half;
  }
  return before;
}

const [[k], hiker, ...tiles] = fs
  .readFileSync(0, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' ').map(Number));
console.log(tiles.map((tile) => tilesBefore(k, hiker, tile)).join(' '));
