// Walks project by project, and in a project from the oldest invoice on; to leave one open means to go on with the next project.
// possible[at][s] tells whether the invoices from there on can make up s cents, so that no step is taken into a branch without a
// way. O(n x) for the table, O(n) for each way.
'use strict';
const fs = require('fs');

/** All ways to read the payment, in their order; an invoice is { project, full, discounted }. */
function waysOf(invoices, payment) {
  const n = invoices.length;
  // By date within a project, since sorting is stable.
  const order = Array.from(invoices.keys()).sort((a, b) => invoices[a].project - invoices[b].project);
  const nextProject = [];
  const possible = [];
  possible[n] = new Uint8Array(payment + 1);
  possible[n][0] = 1;
  for (let at = n - 1; at >= 0; at--) {
    const { project, full, discounted } = invoices[order[at]];
    const isLast = at === n - 1 || invoices[order[at + 1]].project !== project;
    nextProject[at] = isLast ? at + 1 : nextProject[at + 1];
    possible[at] = possible[nextProject[at]].slice();
    for (const amount of discounted > 0 ? [full, discounted] : [full]) {
      for (let sum = amount; sum <= payment; sum++) possible[at][sum] |= possible[at + 1][sum - amount];
    }
  }

  const ways = [];
  const way = new Array(n).fill('-');
  function walk(at, rest) {
    // A rest below zero is in no table.
    if (!possible[at][rest]) return;
    if (at === n) {
      ways.push(way.join(''));
      return;
    }
    const i = order[at];
    const { full, discounted } = invoices[i];
    way[i] = 'F';
    walk(at + 1, rest - full);
    if (discounted > 0) {
      way[i] = 'D';
      walk(at + 1, rest - discounted);
    }
    way[i] = '-';
    walk(nextProject[at], rest);
  }
  walk(0, payment);
  return ways.sort().reverse(); // '-' < 'D' < 'F'
}

const [[, payment], ...rows] = fs
  .readFileSync(0, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split(' ').map(Number));
const invoices = rows.map(([project, full, discounted]) => ({ project, full, discounted }));
const ways = waysOf(invoices, payment);
console.log([ways.length, ...ways].join('\n'));
