'use strict';
const input = require('readline').createInterface({ input: process.stdin });
const lines = input[Symbol.asyncIterator]();

/** Asks for a key. */
async function isHit(key) {
  console.log(`? ${key}`); // is written at once
  return (await lines.next()).value === 'hit';
}

/** The number of keys and the policy: 'fifo', 'lru' or 'clock'. */
async function findOut() {
  // Your solution goes here; `await isHit(key)` asks.
  return { size: 2, policy: 'fifo' };
}

async function main() {
  const { size, policy } = await findOut();
  console.log(`! ${size} ${policy}`);
  input.close();
}

main();
