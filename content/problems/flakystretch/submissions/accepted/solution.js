// A window that only grows: it takes in each entry, and lets its oldest go only if too many tests are flaky. So it is as long as
// the longest stretch so far, and whenever it has grown it is a new longest one. Two counts tell which tests are flaky: the results
// of each test for each commit, and the number of commits with both results for each test. O(n) time and memory.
'use strict';
const fs = require('fs');

/** The length of the longest stretch and the number of its first entry; an entry is [commit, test, result]. */
function longestStretch(entries, most) {
  const results = new Map(); // by commit and test: how often it passed and failed
  const mixed = new Map(); // by test: commits with both results
  let flaky = 0;

  const count = ([commit, test, result], step) => {
    const key = `${commit} ${test}`;
    const counts = results.get(key) ?? { pass: 0, fail: 0 };
    const before = mixed.get(test) ?? 0;
    const wasMixed = Math.min(counts.pass, counts.fail, 1);
    counts[result] += step;
    const after = before + Math.min(counts.pass, counts.fail, 1) - wasMixed;
    results.set(key, counts);
    mixed.set(test, after);
    flaky += Math.min(after, 1) - Math.min(before, 1);
  };

  let first = 0;
  let begin = 0;
  entries.forEach((entry) => {
    count(entry, 1);
    if (flaky > most) count(entries[begin++], -1);
    else first = begin;
  });
  return [entries.length - begin, first + 1];
}

const [[, most], ...entries] = fs
  .readFileSync(0, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' '));
console.log(longestStretch(entries, Number(most)).join(' '));
