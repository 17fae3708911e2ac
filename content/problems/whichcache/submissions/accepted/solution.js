// The size: 100 keys, then back until the first miss. The policy: with the cache full of fresh keys, hits on all of them
// backwards tell lru from the others, and a hit on the first one alone tells clock from fifo.
'use strict';
const input = require('readline').createInterface({ input: process.stdin });
const lines = input[Symbol.asyncIterator]();
const LARGEST = 100;
let lastKey = 0;

async function isHit(key) {
  console.log(`? ${key}`);
  return (await lines.next()).value === 'hit';
}

/** Fresh keys, which are all that is in the cache then. */
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
  await fill(LARGEST);
  let size = 0;
  while (size < LARGEST && (await isHit(LARGEST - size))) size++;
  return size;
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
