// Mistake: removes only the redirects that are in a cycle. What leads into one is sent to the first page of the cycle that it
// meets.
'use strict';
const fs = require('fs');

const [n, ...rest] = fs.readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const pages = [0, ...rest];
const end = pages.map((target, page) => (target > 0 ? undefined : page));
for (let first = 1; first <= n; first++) {
  const walk = [];
  let page = first;
  while (end[page] === undefined) {
    end[page] = -1;
    walk.push(page);
    page = pages[page];
  }
  const meets = end[page] === -1 ? walk.indexOf(page) : walk.length;
  walk.forEach((passed, i) => {
    end[passed] = i >= meets ? 0 : end[page] <= 0 ? page : end[page];
  });
}
console.log(rest.map((target) => Math.sign(target) * end[Math.abs(target)]).join(' '));
