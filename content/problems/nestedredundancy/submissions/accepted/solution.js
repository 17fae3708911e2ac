// A member is settled when it has been read: the fewest of its machines that keep it up, and the fewest that take it
// down. A group adds up the cheapest members that make its quorum, or the cheapest ones that break it. The settled
// members of all open groups lie on one stack, so that a closing parenthesis finds those of its group at the top.
// O(n log n) time.
'use strict';
const fs = require('fs');

/** The sum of the `count` smallest values. */
function cheapest(values, count) {
  values.sort((a, b) => a - b);
  let sum = 0;
  for (let i = 0; i < count; i++) sum += values[i];
  return sum;
}

/** The fewest machines that can take the service down, and the most that it can survive. */
function luck(configuration) {
  const toKeepUp = []; // of each settled member, in machines
  const toTakeDown = [];
  const open = []; // groups: the quorum, and where the members begin on the two stacks
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
  return [toTakeDown[0], machines - toKeepUp[0]];
}

console.log(luck(fs.readFileSync(0, 'utf8').trim()).join(' '));
