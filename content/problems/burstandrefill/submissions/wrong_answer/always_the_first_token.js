// Mistake: looks for the moment of the first token by a plain binary search. After a yes the time would have to go back.
'use strict';
const input = require('readline').createInterface({ input: process.stdin });
const lines = input[Symbol.asyncIterator]();

async function ask(time, requests) {
  console.log(`? ${time} ${requests}`);
  return (await lines.next()).value === 'yes';
}

async function main() {
  let capacity = 0;
  let most = 1e9;
  while (capacity < most) {
    const middle = Math.ceil((capacity + most) / 2);
    if (await ask(0, middle - capacity)) capacity = middle;
    else most = middle - 1;
  }
  let low = 1;
  let high = 1e9;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (await ask(middle, 1)) high = middle;
    else low = middle + 1;
  }
  console.log(`! ${capacity} ${low}`);
  input.close();
}

main();
