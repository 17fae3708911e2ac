// Mistake: renews the rates as soon as they are about to run out, as a cache that refreshes itself does, whether a view follows or
// not. Calls are made for nobody.
'use strict';
const fs = require('fs');

const [head, seen, ...rest] = fs.readFileSync(0, 'utf8').trim().split('\n');
const age = Number(head.split(' ')[2]);
const views = seen.split(' ').map(Number);
let calls = 0;
let lost = 0;
let last = -Infinity;
let i = 0;
let down = 0;
let up = 0;
for (const view of views) {
  for (; i < rest.length; i++) {
    const [start, end] = rest[i].split(' ').map(Number);
    if (start > view) break;
    if (start > up) down = start;
    up = end;
  }
  if (last >= view - age) continue;
  const latest = view < up ? down - 1 : view;
  if (latest < Math.max(view - age, 0)) {
    lost++;
    continue;
  }
  const renewals = last === -Infinity ? 1 : Math.ceil((latest - last) / (age + 1));
  calls += renewals;
  last = latest;
}
console.log(calls, lost);
