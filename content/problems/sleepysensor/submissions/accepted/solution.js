// A message is sent when the reading that can wait least must go, and takes those that can wait least: a heap of the last
// moments. O(n log n).
'use strict';
const fs = require('fs');

class Heap {
  constructor() {
    this.values = [];
  }

  get size() {
    return this.values.length;
  }

  get top() {
    return this.values[0];
  }

  push(value) {
    let at = this.values.push(value) - 1;
    while (at > 0 && this.values[(at - 1) >> 1] > value) {
      this.values[at] = this.values[(at - 1) >> 1];
      at = (at - 1) >> 1;
    }
    this.values[at] = value;
  }

  pop() {
    const value = this.values.pop();
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (this.values[child + 1] < this.values[child]) child++;
      if (!(this.values[child] < value)) break;
      this.values[at] = this.values[child];
      at = child;
    }
    if (this.size > 0) this.values[at] = value;
  }
}

const [n, holds, ...rest] = fs.readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const waiting = new Heap(); // last moments
let next = 0;
let messages = 0;
while (next < n || waiting.size > 0) {
  while (next < n && (waiting.size === 0 || rest[2 * next] <= waiting.top)) {
    waiting.push(rest[2 * next] + rest[2 * next + 1]);
    next++;
  }
  messages++;
  for (let room = holds; room > 0 && waiting.size > 0; room--) waiting.pop();
}
console.log(messages);
