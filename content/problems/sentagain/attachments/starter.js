'use strict';
const fs = require('fs');

/** The packets that are sent again, in ascending order; a report is [a, b], and bit i of b is packet a - 1 - i. */
function sentAgain(reports) {
  // Your solution goes here.
  return [];
}

const [, ...lines] = fs.readFileSync(0, 'utf8').trim().split('\n');
const again = sentAgain(lines.map((line) => line.split(' ').map(Number)));
console.log(`${again.length}\n${again.join(' ')}`);
