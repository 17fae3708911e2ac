// A stack of the handlers that have begun; between two interrupts only the upper ones can end. O(n).
'use strict';
const fs = require('fs');

/** The most memory at any moment, and when each handler ended, or -1. */
function handle(interrupts) {
  const ends = interrupts.map(() => -1);
  const stack = [];
  let now = 0;
  let memory = 0;
  let peak = 0;

  /** Runs handlers up to a moment. */
  function run(until) {
    while (stack.length > 0 && now + stack[stack.length - 1].left <= until) {
      const { number, left, size } = stack.pop();
      now += left;
      ends[number] = now;
      memory -= size;
    }
    if (stack.length > 0) stack[stack.length - 1].left -= until - now;
    now = until;
  }

  interrupts.forEach(([comes, priority, left, size], number) => {
    run(comes);
    if (stack.length > 0 && stack[stack.length - 1].priority >= priority) return;
    stack.push({ number, priority, left, size });
    memory += size;
    peak = Math.max(peak, memory);
  });
  run(Infinity);
  return [peak, ends];
}

const [, ...lines] = fs.readFileSync(0, 'utf8').trim().split('\n');
const [peak, ends] = handle(lines.map((line) => line.split(' ').map(Number)));
console.log(peak);
console.log(ends.join(' '));
