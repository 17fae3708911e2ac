// Simulates the day. A queue holds the tenants that have requests waiting, so that the others cost nothing. A
// tenant's own queue needs no container: its requests wait in the order of the input, from its first one not yet
// started up to the last one that has arrived. O(n) time. All times stay below 2^53, so that plain numbers are exact.
'use strict';
const fs = require('fs');

function startsInOrder(requests) {
  let freeAt = 0;
  return requests.map(({ arrival, duration }) => {
    const start = Math.max(freeAt, arrival);
    freeAt = start + duration;
    return start;
  });
}

function startsInTurns(requests) {
  const n = requests.length;
  const nextOf = new Map(); // tenant -> its first request that is not started; n: none
  const following = new Array(n); // the next request of the same tenant; n: none
  for (let i = n - 1; i >= 0; i--) {
    following[i] = nextOf.get(requests[i].tenant) ?? n;
    nextOf.set(requests[i].tenant, i);
  }

  const starts = new Array(n);
  const line = []; // the tenants from `front` on; a tenant joins once per request at most, so that n places are enough
  let front = 0;
  let now = 0;
  let arrived = 0;
  let served = null;
  for (;;) {
    for (; arrived < n && requests[arrived].arrival <= now; arrived++) {
      const { tenant } = requests[arrived];
      if (nextOf.get(tenant) === arrived && tenant !== served) line.push(tenant); // it had nothing waiting before
    }
    if (served !== null && nextOf.get(served) < arrived) line.push(served);
    served = null;

    if (front < line.length) {
      served = line[front++];
      const request = nextOf.get(served);
      nextOf.set(served, following[request]);
      starts[request] = now;
      now += requests[request].duration;
    } else if (arrived < n) {
      now = requests[arrived].arrival;
    } else {
      return starts;
    }
  }
}

const longestWait = (requests, starts) =>
  requests.reduce((longest, { arrival }, i) => Math.max(longest, starts[i] - arrival), 0);

const [n, ...rest] = fs.readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const requests = [];
for (let i = 0; i < n; i++) {
  requests.push({ arrival: rest[3 * i], tenant: rest[3 * i + 1], duration: rest[3 * i + 2] });
}
const inOrder = startsInOrder(requests);
const inTurns = startsInTurns(requests);
console.log(longestWait(requests, inOrder), longestWait(requests, inTurns));
const earlier = inTurns.filter((start, i) => start < inOrder[i]).length;
const later = inTurns.filter((start, i) => start > inOrder[i]).length;
console.log(earlier, later);
