'use strict';
const fs = require('fs');

/** Where each tag [x, y] is after all edits, and [-1, -1] for one that was cut off. */
function faceTags(width, height, edits, tags) {
  // Your solution goes here.
  return tags;
}

const [first, edits, ...lines] = fs.readFileSync(0, 'utf8').trim().split('\n');
const [width, height] = first.split(' ').map(Number);
const moved = faceTags(width, height, edits, lines.map((line) => line.split(' ').map(Number)));
console.log(moved.map((tag) => tag.join(' ')).join('\n'));
