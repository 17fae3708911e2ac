'use strict';
const input = require('readline').createInterface({ input: process.stdin });
const lines = input[Symbol.asyncIterator]();
const read = async () => (await lines.next()).value.split(' ').map(Number);

/** The contacts of a person, as an array of numbers. */
async function contactsOf(person) {
  console.log(`? ${person}`); // is written at once
  const [, ...contacts] = await read();
  return contacts;
}

/** The number of steps of the shortest chain from s to t, -1 if there is none of at most 8. */
async function shortestChain(n, s, t) {
  // Your solution goes here; `await contactsOf(person)` asks.
  return -1;
}

async function main() {
  const [n, s, t] = await read();
  console.log(`! ${await shortestChain(n, s, t)}`);
  input.close();
}

main();
