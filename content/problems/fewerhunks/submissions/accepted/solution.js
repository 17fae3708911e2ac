// From the ends of both versions backwards: what is left to pay from a pair of places on, in a hunk and outside of one. O(n m)
// time and memory.
'use strict';
const fs = require('fs');

function leastEffort(before, after, hunk) {
  const n = before.length;
  const m = after.length;
  const inside = Array.from({ length: n + 1 }, () => new Array(m + 1));
  const outside = Array.from({ length: n + 1 }, () => new Array(m + 1));
  for (let i = n; i >= 0; i--) {
    for (let j = m; j >= 0; j--) {
      if (i === n || j === m) {
        inside[i][j] = n - i + m - j;
        outside[i][j] = inside[i][j] && inside[i][j] + hunk;
        continue;
      }
      inside[i][j] = 1 + Math.min(inside[i + 1][j], inside[i][j + 1]);
      outside[i][j] = hunk + inside[i][j];
      if (before[i] === after[j]) {
        const kept = before[i] === 0 ? inside[i + 1][j + 1] : outside[i + 1][j + 1];
        inside[i][j] = Math.min(inside[i][j], kept);
        outside[i][j] = Math.min(outside[i][j], outside[i + 1][j + 1]);
      }
    }
  }
  return outside[0][0];
}

const [[, , hunk], before, after] = fs.readFileSync(0, 'utf8').trim().split('\n').map((line) => line.split(' ').map(Number));
console.log(leastEffort(before, after, hunk));
