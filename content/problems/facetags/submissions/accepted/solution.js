// Follows three points through the edits; every tag is a sum of the ways between them. What lies outside the last photo was cut
// off. O(edits + tags) time and memory.
'use strict';
const fs = require('fs');

const EDITS = {
  R: ([x, y], w, h) => [h - 1 - y, x],
  L: ([x, y], w) => [y, w - 1 - x],
  M: ([x, y], w) => [w - 1 - x, y],
  F: ([x, y], w, h) => [x, h - 1 - y],
  C: ([x, y], w, h) => [x - Math.floor(Math.max(w - h, 0) / 2), y - Math.floor(Math.max(h - w, 0) / 2)],
};

const [first, edits, ...lines] = fs.readFileSync(0, 'utf8').trim().split('\n');
let [w, h] = first.split(' ').map(Number);
let points = [[0, 0], [1, 0], [0, 1]];
for (const edit of edits) {
  points = points.map((point) => EDITS[edit](point, w, h));
  if (edit === 'C') w = h = Math.min(w, h);
  if (edit === 'R' || edit === 'L') [w, h] = [h, w];
}

const [origin, right, down] = points;
const moved = lines.map((line) => {
  const [x, y] = line.split(' ').map(Number);
  const end = [0, 1].map((i) => origin[i] + x * (right[i] - origin[i]) + y * (down[i] - origin[i]));
  return end[0] >= 0 && end[0] < w && end[1] >= 0 && end[1] < h ? end : [-1, -1];
});
console.log(moved.map((end) => end.join(' ')).join('\n'));
