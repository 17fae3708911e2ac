// Dearest first, each if a plan in which earlier last nights go first still has a place for all. Of each night only the last nights of its
// servers are kept, in ascending order. O(n m c) at worst, and a small part of that.
'use strict';
const fs = require('fs');

function insert(sorted, value) {
  let at = sorted.length;
  while (at > 0 && sorted[at - 1] > value) at--;
  sorted.splice(at, 0, value);
}

/** Has it a place? Then it is in the plan. */
function findPlace(plan, most, { first, last }) {
  let night = first;
  let pushed = last;
  while (plan[night].length === most) {
    pushed = Math.max(pushed, plan[night][most - 1]);
    if (pushed === night) return false;
    night++;
  }
  pushed = last;
  for (let full = first; full < night; full++) {
    insert(plan[full], pushed);
    pushed = plan[full].pop();
  }
  insert(plan[night], pushed);
  return true;
}

const [n, nights, most, ...rest] = fs.readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const servers = [];
for (let i = 0; i < n; i++) servers.push({ first: rest[3 * i], last: rest[3 * i + 1], penalty: rest[3 * i + 2] });
servers.sort((a, b) => b.penalty - a.penalty);
const plan = Array.from({ length: nights + 1 }, () => []);
let paid = 0;
for (const server of servers) {
  if (!findPlace(plan, most, server)) paid += server.penalty;
}
console.log(paid);
