// Mistake: numbers in place of BigInt. Behind 2^53 the place within the ring is rounded.
'use strict';
const fs = require('fs');

const [w, h, x, y, , ...numbers] = fs.readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const on = (size, low, high) => Math.max(Math.min(high, size - 1) - Math.max(low, 0) + 1, 0);
const within = (r) => on(w, x - r, x + r) * on(h, y - r, y + r);
for (const number of numbers) {
  let before = -1;
  let r = Math.max(w, h);
  while (r - before > 1) {
    const middle = Math.floor((before + r) / 2);
    if (within(middle) < number) before = middle;
    else r = middle;
  }
  let k = number - within(before) - 1;
  const [left, right, top, bottom] = [x - r, x + r, y - r, y + r];
  const above = on(h, top, top) * on(w, left, right);
  const beside = on(w, right, right) * on(h, top + 1, bottom);
  const below = on(h, bottom, bottom) * on(w, left, right - 1);
  if (k < above) console.log(Math.max(left, 0) + k, top);
  else if ((k -= above) < beside) console.log(right, Math.max(top + 1, 0) + k);
  else if ((k -= beside) < below) console.log(Math.min(right - 1, w - 1) - k, bottom);
  else console.log(left, Math.min(bottom - 1, h - 1) - (k - below));
}
