// With more runners every job starts no later than with fewer, so the promise, once kept, stays kept: binary search
// on the size of the pool. One size is checked by simulating the day with a min-heap of the moments at which the runners
// are free again. O(n log² n) time, O(n) memory. All times stay below 2^53, so that plain numbers are exact.
'use strict';
const fs = require('fs');

/** Replaces the smallest value of the binary min-heap by `value`. */
function replaceSmallest(heap, value) {
  let hole = 0;
  for (;;) {
    let child = 2 * hole + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && heap[child + 1] < heap[child]) child++;
    if (heap[child] >= value) break;
    heap[hole] = heap[child];
    hole = child;
  }
  heap[hole] = value;
}

function keepsPromise(queued, duration, runners, maxWait, cleanup) {
  const freeAt = new Float64Array(runners); // all zero: a heap
  for (let i = 0; i < queued.length; i++) {
    const start = Math.max(queued[i], freeAt[0]);
    if (start - queued[i] > maxWait) return false;
    replaceSmallest(freeAt, start + duration[i] + cleanup);
  }
  return true;
}

function fewestRunners(queued, duration, maxWait, cleanup) {
  let low = 1;
  let high = queued.length; // a runner for each job always keeps the promise
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (keepsPromise(queued, duration, middle, maxWait, cleanup)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const [n, maxWait, cleanup, ...rest] = fs.readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const queued = new Float64Array(n);
const duration = new Float64Array(n);
for (let i = 0; i < n; i++) {
  queued[i] = rest[2 * i];
  duration[i] = rest[2 * i + 1];
}
console.log(fewestRunners(queued, duration, maxWait, cleanup));
