// Mistake: serves all requests that a tenant has waiting when its turn comes, instead of one.
'use strict';
const fs = require('fs');

const [n, ...rest] = fs.readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const arrival = (i) => rest[3 * i];
const tenant = (i) => rest[3 * i + 1];
const duration = (i) => rest[3 * i + 2];

const inOrder = [];
let freeAt = 0;
for (let i = 0; i < n; i++) {
  inOrder.push(Math.max(freeAt, arrival(i)));
  freeAt = inOrder[i] + duration(i);
}

const waiting = new Map();
const line = [];
const inTurns = new Array(n);
let front = 0;
let now = 0;
let arrived = 0;
let served = null;
const takeIn = () => {
  for (; arrived < n && arrival(arrived) <= now; arrived++) {
    const known = waiting.get(tenant(arrived));
    if (known) {
      known.push(arrived);
    } else {
      waiting.set(tenant(arrived), [arrived]);
      if (tenant(arrived) !== served) line.push(tenant(arrived));
    }
  }
};
while (arrived < n || front < line.length) {
  if (front === line.length) now = Math.max(now, arrival(arrived));
  takeIn();
  served = line[front++];
  const turn = waiting.get(served);
  waiting.delete(served);
  for (const request of turn) {
    inTurns[request] = now;
    now += duration(request);
  }
  takeIn();
  if (waiting.has(served)) line.push(served);
  served = null;
}

const longestWait = (starts) => starts.reduce((longest, start, i) => Math.max(longest, start - arrival(i)), 0);
console.log(longestWait(inOrder), longestWait(inTurns));
console.log(
  inTurns.filter((start, i) => start < inOrder[i]).length,
  inTurns.filter((start, i) => start > inOrder[i]).length,
);
