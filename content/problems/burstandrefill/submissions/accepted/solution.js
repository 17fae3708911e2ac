// The burst: a binary search at millisecond 0 that counts what it has taken out, and leaves the bucket empty. The refill: doubled times up to the first
// token; then, for each beat in turn, a binary search in which all intervals that are left agree on how many tokens there have been.
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

  let high = 1;
  while (!(await ask(high, 1))) high *= 2;
  let low = Math.floor(high / 2) + 1;
  let beat = 2;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (await ask(beat * middle, 1)) {
      high = middle;
      beat++;
    } else {
      low = middle + 1;
    }
  }
  console.log(`! ${capacity} ${low}`);
  input.close();
}

main();
