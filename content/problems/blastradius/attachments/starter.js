'use strict';
const fs = require('fs');

/** In which round each service goes down, or -1; element 0 belongs to no service. A need is { service, providers }. */
function findRounds(n, needs, failing) {
  // Your solution goes here.
  return new Array(n + 1).fill(-1);
}

const [[n], ...rows] = fs
  .readFileSync(0, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split(' ').map(Number));
const failing = rows.pop();
const needs = rows.map(([service, , ...providers]) => ({ service, providers }));
console.log(findRounds(n, needs, failing).slice(1).join(' '));
