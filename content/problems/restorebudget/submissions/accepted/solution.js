// Recursion with memory: what the nights from a full one on take, by the night in which the last increment on it is. O(n²) time.
'use strict';
const fs = require('fs');

const [[, limit], ...nights] = fs.readFileSync(0, 'utf8').trim().split('\n').map((line) => line.split(' ').map(Number));
const known = new Map();

/** The least storage from a night on, if it is a full one. */
function least(start) {
  if (known.has(start)) return known.get(start);
  let best = Infinity;
  let read = nights[start][0];
  for (let end = start; read <= limit; end++) {
    if (end === nights.length - 1) {
      best = Math.min(best, read);
      break;
    }
    best = Math.min(best, read + least(end + 1));
    if (end + 2 < nights.length) best = Math.min(best, read + least(end + 2));
    read += nights[end + 1][1];
  }
  known.set(start, best);
  return best;
}

const best = least(0);
console.log(best === Infinity ? -1 : best);
