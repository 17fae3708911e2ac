// The queue as it is told, in an array that is only appended to, with an index for its front. A run costs as many steps as it tests
// requests. A large batch comes after one of half its size that passed, and a failing one is followed by one of half its size, so
// that all runs together are O(n + faults).
'use strict';
const fs = require('fs');

/** The run in which each request is merged, from 1. */
function mergingRuns(faults, largest) {
  const merged = [];
  const queue = [...faults.keys()];
  let front = 0;
  let size = largest;
  for (let run = 1; front < queue.length; run++) {
    const tested = queue.slice(front, front + size);
    if (tested.every((request) => faults[request] === 0)) {
      for (const request of tested) merged[request] = run;
      front += tested.length;
      size = Math.min(2 * size, largest);
    } else if (tested.length > 1) {
      size = Math.floor(tested.length / 2);
    } else {
      const [culprit] = tested;
      faults[culprit]--;
      queue.push(culprit);
      front++;
    }
  }
  return merged;
}

const [, largest, ...faults] = fs.readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
console.log(mergingRuns(faults, largest).join('\n'));
