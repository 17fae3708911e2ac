// Collects, operation by operation, all states that can be reached; then keeps those from which the end can be reached, and walks along them.
'use strict';
const fs = require('fs');

const WORKERS = 'ABCD';

/** The states that one operation leads to, each with its worker, in the order of the alphabet. A state is how many operations each worker has done, and the values. */
function* steps(logs, state) {
  for (let worker = 0; worker < logs.length; worker++) {
    const entry = logs[worker][state[worker]];
    if (!entry) continue;
    const [key, found, left] = entry;
    const value = state[3 + key];
    if (found !== -1 && found !== value) continue;
    const next = [...state];
    next[worker]++;
    if (left !== -1) next[3 + key] = left;
    yield [worker, next];
  }
}

/** The first order in the alphabet that explains the entries [worker, key, found, left], or null. */
function firstOrder(entries) {
  const logs = [...WORKERS].map((worker) => entries.filter((entry) => entry[0] === worker).map((entry) => entry.slice(1)));
  const start = [0, 0, 0, 0, 0, 0, 0];
  const levels = [new Map([[String(start), start]])];
  for (let i = 0; i < entries.length; i++) {
    const level = new Map();
    for (const state of levels[i].values()) {
      for (const [, next] of steps(logs, state)) level.set(String(next), next);
    }
    levels.push(level);
  }
  for (let i = entries.length - 1; i >= 0; i--) {
    for (const [name, state] of levels[i]) {
      const leads = [...steps(logs, state)].some(([, next]) => levels[i + 1].has(String(next)));
      if (!leads) levels[i].delete(name);
    }
  }
  if (levels[0].size === 0) return null;
  let state = start;
  let order = '';
  for (let i = 1; i <= entries.length; i++) {
    const [worker, next] = [...steps(logs, state)].find((step) => levels[i].has(String(step[1])));
    order += WORKERS[worker];
    state = next;
  }
  return order;
}

const [, ...lines] = fs.readFileSync(0, 'utf8').trim().split('\n');
const entries = lines.map((line) => line.split(' ').map((word, i) => (i === 0 ? word : Number(word))));
console.log(firstOrder(entries) || 'impossible');
