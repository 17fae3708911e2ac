// Mistake: goes back to the largest batch size at once when a run has passed, in place of doubling it.
'use strict';
const fs = require('fs');

const [, largest, ...faults] = fs.readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const merged = [];
const queue = [...faults.keys()];
let front = 0;
let size = largest;
for (let run = 1; front < queue.length; run++) {
  const tested = queue.slice(front, front + size);
  if (tested.every((request) => faults[request] === 0)) {
    for (const request of tested) merged[request] = run;
    front += tested.length;
    size = largest;
  } else if (tested.length > 1) {
    size = Math.floor(tested.length / 2);
  } else {
    faults[tested[0]]--;
    queue.push(queue[front++]);
  }
}
console.log(merged.join('\n'));
