// For each outage, the last second before it at which the provider can be called; then the views in order, each call as late as
// possible. O(n + m) time.
'use strict';
const fs = require('fs');

const [head, seen, ...rest] = fs.readFileSync(0, 'utf8').trim().split('\n');
const age = Number(head.split(' ')[2]);
const outages = [];
for (const line of rest) {
  const [start, end] = line.split(' ').map(Number);
  const previous = outages.at(-1);
  const before = previous?.end === start ? previous.before : start - 1;
  outages.push({ start, end, before });
}

let calls = 0;
let lost = 0;
let until = -1; // the last second at which a view is served by the last call
let i = 0;
for (const view of seen.split(' ').map(Number)) {
  if (view <= until) continue;
  while (i < outages.length && outages[i].end <= view) i++;
  const call = outages[i]?.start <= view ? outages[i].before : view;
  if (call >= 0 && view <= call + age) {
    calls++;
    until = call + age;
  } else {
    lost++;
  }
}
console.log(calls, lost);
