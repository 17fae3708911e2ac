'use strict';
const input = require('readline').createInterface({ input: process.stdin });
const lines = input[Symbol.asyncIterator]();

/** Whether a batch of so many requests is served at this millisecond; if so, it takes as many tokens. */
async function ask(time, requests) {
  console.log(`? ${time} ${requests}`); // is written at once
  return (await lines.next()).value === 'yes';
}

/** How many tokens the bucket holds, and the milliseconds between two tokens. */
async function findLimit() {
  // Your solution goes here; `await ask(time, requests)` sends a batch.
  return [1, 1];
}

async function main() {
  const [c, d] = await findLimit();
  console.log(`! ${c} ${d}`);
  input.close();
}

main();
