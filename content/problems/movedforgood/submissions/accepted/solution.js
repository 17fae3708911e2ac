// Backwards: from each page at which a walk can end, all permanent redirects that lead there are found. What is never found
// leads into a cycle. O(n) time and memory.
'use strict';
const fs = require('fs');

const [n, ...pages] = fs.readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const sources = Array.from({ length: n + 1 }, () => []);
const found = [];
const end = new Array(n + 1).fill(0);
pages.forEach((target, i) => {
  const page = i + 1;
  if (target > 0) {
    sources[target].push(page);
  } else {
    end[page] = page;
    found.push(page);
  }
});
for (const page of found) {
  for (const source of sources[page]) {
    end[source] = end[page];
    found.push(source);
  }
}
// An end of 0 gives 0 or -0, and both are written as 0.
console.log(pages.map((target) => Math.sign(target) * end[Math.abs(target)]).join(' '));
