// Mistake: finds the size by a binary search with fresh keys each time. With clock, the hit of one experiment leaves a mark: that key stays in
// the next one and costs a fresh key its place.
'use strict';
const input = require('readline').createInterface({ input: process.stdin });
const lines = input[Symbol.asyncIterator]();
let lastKey = 0;

async function isHit(key) {
  console.log(`? ${key}`);
  return (await lines.next()).value === 'hit';
}

/** Fresh keys; if there are enough of them, they are all that is in the cache then. */
async function fill(count) {
  const keys = [];
  while (keys.length < count) {
    lastKey++;
    keys.push(lastKey);
    await isHit(lastKey);
  }
  return keys;
}

async function sizeOf() {
  let holds = 2;
  let tooMany = 101;
  while (tooMany - holds > 1) {
    const middle = (holds + tooMany) >> 1;
    const [first] = await fill(middle);
    if (await isHit(first)) holds = middle;
    else tooMany = middle;
  }
  return holds;
}

async function policyOf(size) {
  const keys = await fill(size);
  const last = keys[size - 1];
  for (const key of keys.reverse()) await isHit(key);
  await fill(1);
  if (!(await isHit(last))) return 'lru';
  const [first] = await fill(size);
  await isHit(first);
  await fill(1);
  return (await isHit(first)) ? 'clock' : 'fifo';
}

async function main() {
  const size = await sizeOf();
  console.log(`! ${size} ${await policyOf(size)}`);
  input.close();
}

main();
