'use strict';
const input = require('readline').createInterface({ input: process.stdin });
const lines = input[Symbol.asyncIterator]();
const read = async () => (await lines.next()).value;

/** What the test machine says of a build: 'good', 'bad' or 'broken'. */
async function ask(build) {
  console.log(`? ${build}`); // is written at once
  return read();
}

/** Two builds [a, b]: a is good, b is bad, and all between them are broken. */
async function findChange(n) {
  // Your solution goes here; `await ask(build)` asks.
  return [1, n];
}

async function main() {
  const [a, b] = await findChange(Number(await read()));
  console.log(`! ${a} ${b}`);
  input.close();
}

main();
