// Mistake: sorts numbers with sort() and no comparison, that is as text: 10 comes before 9.
'use strict';
const fs = require('fs');

const cheapest = (values, count) =>
  values
    .sort()
    .slice(0, count)
    .reduce((sum, value) => sum + value, 0);

const configuration = fs.readFileSync(0, 'utf8').trim();
const toKeepUp = [];
const toTakeDown = [];
const open = [];
let machines = 0;
let quorum = 0;
for (const c of configuration) {
  if (c >= '0' && c <= '9') {
    quorum = quorum * 10 + Number(c);
  } else if (c === '(') {
    open.push({ quorum, first: toKeepUp.length });
    quorum = 0;
  } else if (c === 'm') {
    machines++;
    toKeepUp.push(1);
    toTakeDown.push(1);
  } else if (c === ')') {
    const group = open.pop();
    const ups = toKeepUp.splice(group.first);
    const downs = toTakeDown.splice(group.first);
    toKeepUp.push(cheapest(ups, group.quorum));
    toTakeDown.push(cheapest(downs, downs.length - group.quorum + 1));
  }
}
console.log(toTakeDown[0], machines - toKeepUp[0]);
