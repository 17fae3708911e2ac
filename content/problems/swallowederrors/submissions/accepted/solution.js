// A table from codes to numbers of errors for each call, from the last call to the first; the smaller table is always poured into the
// larger one. O((n + h) log n).
'use strict';
const fs = require('fs');

const add = (bag, code, errors) => bag.set(code, (bag.get(code) ?? 0) + errors);

const [[n], callers, codes, ...handlers] = fs
  .readFileSync(0, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' ').map(Number));
const ofCall = Array.from({ length: n + 1 }, () => []);
for (const handler of handlers) ofCall[handler[0]].push(handler);
const taken = new Map();

// What leaves call 1 comes into the bag of call 0.
const bags = Array.from({ length: n + 1 }, () => new Map());
for (let call = n; call > 0; call--) {
  let bag = bags[call];
  for (const handler of ofCall[call]) {
    const [, before] = handler;
    taken.set(handler, bag.get(before) ?? 0);
    bag.delete(before);
  }
  for (const handler of ofCall[call]) {
    const [, , after] = handler;
    if (after && taken.get(handler)) add(bag, after, taken.get(handler));
  }
  if (codes[call - 1]) add(bag, codes[call - 1], 1);

  let outer = bags[callers[call - 1]];
  if (outer.size < bag.size) [outer, bag] = [bag, outer];
  for (const [code, errors] of bag) add(outer, code, errors);
  bags[callers[call - 1]] = outer;
}

const errors = [...bags[0].values()].reduce((sum, errors) => sum + errors, 0);
console.log(errors, bags[0].size);
console.log(handlers.map((handler) => taken.get(handler)).join(' '));
