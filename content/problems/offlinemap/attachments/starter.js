'use strict';
const fs = require('fs');

/** How many tiles of a map of 2^k rows and columns are fetched before this tile. A tile, and the hiker's, is [row, column]. */
function tilesBefore(k, hiker, tile) {
  // Your solution goes here. Mind that <<, >> and | keep only 32 bits.
  return 0;
}

const [[k], hiker, ...tiles] = fs
  .readFileSync(0, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' ').map(Number));
console.log(tiles.map((tile) => tilesBefore(k, hiker, tile)).join(' '));
