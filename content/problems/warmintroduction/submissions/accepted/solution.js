// Two breadth-first searches that take turns, one round each: after a and b rounds they meet exactly if the chain is no
// longer than a + b. At most 53 profiles on either side.
'use strict';
const input = require('readline').createInterface({ input: process.stdin });
const lines = input[Symbol.asyncIterator]();
const read = async () => (await lines.next()).value.split(' ').map(Number);

async function contactsOf(person) {
  console.log(`? ${person}`);
  return (await read()).slice(1);
}

async function shortestChain(s, t) {
  let side = { reached: new Set([s]), front: [s] };
  let other = { reached: new Set([t]), front: [t] };
  for (let length = 1; length <= 8; length++) {
    const near = new Set();
    for (const person of side.front) {
      for (const contact of await contactsOf(person)) {
        if (!side.reached.has(contact)) near.add(contact);
      }
    }
    for (const person of near) {
      if (other.reached.has(person)) return length;
      side.reached.add(person);
    }
    side.front = near;
    [side, other] = [other, side];
  }
  return -1;
}

async function main() {
  const [, s, t] = await read();
  console.log(`! ${await shortestChain(s, t)}`);
  input.close();
}

main();
