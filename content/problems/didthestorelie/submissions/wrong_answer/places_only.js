// Mistake: remembers dead ends by how far each worker has got, without the values. In another order the same operations leave other values.
'use strict';
const fs = require('fs');

const [, ...lines] = fs.readFileSync(0, 'utf8').trim().split('\n');
const logs = [...'ABCD'].map((worker) => lines.filter((line) => line[0] === worker).map((line) => line.split(' ').slice(1).map(Number)));
const vain = new Set();

function walk(done, values, order) {
  if (order.length === lines.length) return order;
  if (vain.has(String(done))) return null;
  for (let worker = 0; worker < 4; worker++) {
    const entry = logs[worker][done[worker]];
    if (!entry || (entry[1] !== -1 && entry[1] !== values[entry[0]])) continue;
    const further = [...done];
    further[worker]++;
    const after = [...values];
    if (entry[2] !== -1) after[entry[0]] = entry[2];
    const found = walk(further, after, order + 'ABCD'[worker]);
    if (found) return found;
  }
  vain.add(String(done));
  return null;
}

console.log(walk([0, 0, 0, 0], [0, 0, 0, 0], '') || 'impossible');
