// Binary search between a good build and a bad one after it. What is known to be broken below the bad one is kept, so
// that the gap always shrinks: at most 3 questions for each of 20 steps.
'use strict';
const input = require('readline').createInterface({ input: process.stdin });
const lines = input[Symbol.asyncIterator]();
const read = async () => (await lines.next()).value;

async function ask(build) {
  console.log(`? ${build}`);
  return read();
}

async function main() {
  let good = 1;
  let bad = Number(await read());
  let top = bad; // all builds from this one to the one before bad are broken
  while (top - good > 1) {
    const middle = (good + top) >> 1;
    let build = middle;
    let answer = await ask(build);
    while (answer === 'broken') {
      build++;
      answer = await ask(build);
    }
    if (answer === 'good') {
      good = build;
    } else {
      bad = build;
      top = middle;
    }
  }
  console.log(`! ${good} ${bad}`);
  input.close();
}

main();
