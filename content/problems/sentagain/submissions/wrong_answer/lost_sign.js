// Mistake: a bit is 1 if `b & (1 << i)` is larger than 0. For bit 31 that is a negative number.
'use strict';
const fs = require('fs');

const [, ...lines] = fs.readFileSync(0, 'utf8').trim().split('\n');
const confirmed = new Set();
const again = [];
let undecided = 1;
for (const line of lines) {
  const [a, b] = line.split(' ').map(Number);
  confirmed.add(a);
  for (let i = 0; i < 32; i++) if ((b & (1 << i)) > 0) confirmed.add(a - 1 - i);
  for (; undecided < a - 32; undecided++) if (!confirmed.has(undecided)) again.push(undecided);
}
console.log(`${again.length}\n${again.join(' ')}`);
