// Mistake: asks which services could be started one after the other without those that fail, and takes the others for down.
// Services that need each other in a cycle could not be started, but they are up, and stay up.
'use strict';
const fs = require('fs');

const rows = fs
  .readFileSync(0, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split(' ').map(Number));
const [n] = rows[0];
const failing = new Set(rows[rows.length - 1]);
const needs = rows.slice(1, -1).map(([service, , ...providers]) => ({ service, providers, met: false }));
const open = new Array(n + 1).fill(0);
const providesFor = Array.from({ length: n + 1 }, () => []);
for (const need of needs) {
  open[need.service]++;
  for (const provider of need.providers) providesFor[provider].push(need);
}
const started = new Array(n + 1).fill(false);
const queue = [];
const start = (service) => {
  if (open[service] > 0 || failing.has(service) || started[service]) return;
  started[service] = true;
  queue.push(service);
};
for (let service = 1; service <= n; service++) start(service);
for (const provider of queue) {
  for (const need of providesFor[provider]) {
    if (need.met) continue;
    need.met = true;
    open[need.service]--;
    start(need.service);
  }
}
// The rounds, among those that are not started.
const round = new Array(n + 1).fill(-1);
const up = new Map(needs.map((need) => [need, need.providers.length]));
const down = [...failing];
for (const service of down) round[service] = 0;
for (const provider of down) {
  for (const need of providesFor[provider]) {
    up.set(need, up.get(need) - 1);
    if (up.get(need) > 0 || round[need.service] !== -1) continue;
    round[need.service] = round[provider] + 1;
    down.push(need.service);
  }
}
const last = Math.max(...down.slice(-1).map((service) => round[service]));
for (let service = 1; service <= n; service++) if (!started[service] && round[service] === -1) round[service] = last + 1;
console.log(round.slice(1).join(' '));
