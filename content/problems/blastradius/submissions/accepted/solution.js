// Breadth first, where a need is what one walks over: it counts its providers that are up, and the one that brings the count to
// zero takes the service with it, in the next round. Each provider of each need is looked at once. O(n + providers).
'use strict';
const fs = require('fs');

/** For each service the round in which it goes down, or -1; the first one belongs to no service. A need is { service, providers }. */
function rounds(n, needs, failing) {
  const up = needs.map(({ providers }) => providers.length);
  const providesFor = Array.from({ length: n + 1 }, () => []);
  needs.forEach(({ providers }, i) => {
    for (const provider of providers) providesFor[provider].push(i);
  });

  const round = new Array(n + 1).fill(-1);
  for (const service of failing) round[service] = 0;
  const down = [...failing];
  for (const provider of down) {
    for (const i of providesFor[provider]) {
      up[i]--;
      const { service } = needs[i];
      if (up[i] > 0 || round[service] !== -1) continue;
      round[service] = round[provider] + 1;
      down.push(service);
    }
  }
  return round;
}

const rows = fs
  .readFileSync(0, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split(' ').map(Number));
const [n] = rows[0];
const needs = rows.slice(1, -1).map(([service, , ...providers]) => ({ service, providers }));
console.log(rounds(n, needs, rows[rows.length - 1]).slice(1).join(' '));
