// Searches the ring by halves. Its sides are four rays that are cut off at the map: from where, in which direction, how many.
// Numbers of tiles pass 2^53, so all is BigInt. O(log(w + h)) time for each number.
'use strict';
const fs = require('fs');

const [w, h, x, y, , ...numbers] = fs.readFileSync(0, 'utf8').trim().split(/\s+/).map(BigInt);
const larger = (a, b) => (a > b ? a : b);
const smaller = (a, b) => (a < b ? a : b);

/** The positions from one to the other, cut off at a line of this size: the first one and how many there are. */
function cut(from, to, size) {
  if (from <= to) return { first: larger(from, 0n), step: 1n, count: smaller(to, size - 1n) - larger(from, 0n) + 1n };
  return { first: smaller(from, size - 1n), step: -1n, count: smaller(from, size - 1n) - larger(to, 0n) + 1n };
}

const within = (r) => cut(x - r, x + r, w).count * cut(y - r, y + r, h).count;

function tile(number) {
  let low = 0n;
  let r = w + h;
  while (low < r) {
    const middle = (low + r) / 2n;
    if (within(middle) < number) low = middle + 1n;
    else r = middle;
  }
  if (r === 0n) return [x, y];

  let left = number - within(r - 1n) - 1n;
  const sides = [
    [cut(x - r, x + r, w), y - r, h],
    [cut(y - r + 1n, y + r, h), x + r, w],
    [cut(x + r - 1n, x - r, w), y + r, h],
    [cut(y + r - 1n, y - r + 1n, h), x - r, w],
  ];
  for (let side = 0; ; side++) {
    const [{ first, step, count }, line, lines] = sides[side];
    if (line < 0n || line >= lines) continue;
    if (left < count) return side % 2 ? [line, first + step * left] : [first + step * left, line];
    left -= count;
  }
}

console.log(numbers.map((number) => tile(number).join(' ')).join('\n'));
