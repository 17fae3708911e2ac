// Mistake: remembers that a test has passed or failed, not how often. When the oldest of two passes leaves the window, the other
// one is forgotten with it.
'use strict';
const fs = require('fs');

const [[, most], ...entries] = fs.readFileSync(0, 'utf8').trim().split('\n').map((line) => line.split(' '));
const seen = new Set();
const mixed = new Map();
let flaky = 0;
let [longest, first, begin] = [0, 0, 0];
entries.forEach(([commit, test, result], end) => {
  const other = (word) => (word === 'pass' ? 'fail' : 'pass');
  if (!seen.has(`${commit} ${test} ${result}`) && seen.has(`${commit} ${test} ${other(result)}`)) {
    mixed.set(test, (mixed.get(test) ?? 0) + 1);
    if (mixed.get(test) === 1) flaky++;
  }
  seen.add(`${commit} ${test} ${result}`);
  while (flaky > Number(most)) {
    const [c, t, r] = entries[begin++];
    if (seen.delete(`${c} ${t} ${r}`) && seen.has(`${c} ${t} ${other(r)}`)) {
      mixed.set(t, mixed.get(t) - 1);
      if (mixed.get(t) === 0) flaky--;
    }
  }
  if (end - begin >= longest) {
    longest = end - begin + 1;
    first = begin + 1;
  }
});
console.log(`${longest} ${first}`);
