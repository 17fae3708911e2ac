// Mistake: takes a discounted amount of 0 for an offer. An invoice without a discount can then be paid for nothing.
'use strict';
const fs = require('fs');

const [[n, payment], ...invoices] = fs
  .readFileSync(0, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split(' ').map(Number));
const order = Array.from(invoices.keys()).sort((a, b) => invoices[a][0] - invoices[b][0]);
const nextProject = [];
const possible = [];
possible[n] = new Uint8Array(payment + 1);
possible[n][0] = 1;
for (let at = n - 1; at >= 0; at--) {
  const [project, full, discounted] = invoices[order[at]];
  nextProject[at] = at + 1 < n && invoices[order[at + 1]][0] === project ? nextProject[at + 1] : at + 1;
  possible[at] = possible[nextProject[at]].slice();
  for (const amount of [full, discounted]) {
    for (let sum = amount; sum <= payment; sum++) possible[at][sum] |= possible[at + 1][sum - amount];
  }
}
const ways = [];
const way = new Array(n).fill('-');
const LIMIT = 2000; // there may be far too many
function walk(at, rest) {
  if (!possible[at][rest] || ways.length === LIMIT) return;
  if (at === n) {
    ways.push(way.join(''));
    return;
  }
  const i = order[at];
  way[i] = 'F';
  walk(at + 1, rest - invoices[i][1]);
  way[i] = 'D';
  walk(at + 1, rest - invoices[i][2]);
  way[i] = '-';
  walk(nextProject[at], rest);
}
walk(0, payment);
console.log([ways.length, ...ways.sort().reverse()].join('\n'));
