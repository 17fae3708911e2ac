// Put the targets in topological order. A chain of dependencies that avoids a target either ends before its place in
// the order, or begins after it, or jumps over it along exactly one edge. The longest chain of each kind is known
// from prefix maxima, suffix maxima, and, for the edges, from a union of places: taken from the longest chain to the
// shortest, each edge settles the places under it that no longer one has settled. A chain through the target is its
// longest way in, its new time and its longest way out. O(n + m log m) time, O(n + m) memory.
'use strict';
const fs = require('fs');

function topologicalOrder(neededBy) {
  const missing = new Int32Array(neededBy.length); // dependencies that are not in the order yet
  for (const targets of neededBy) for (const target of targets) missing[target]++;
  const order = [];
  missing.forEach((count, target) => {
    if (count === 0) order.push(target);
  });
  for (const target of order) { // which grows meanwhile
    for (const next of neededBy[target]) if (--missing[next] === 0) order.push(next);
  }
  return order;
}

/** For each place, the longest chain that jumps over it; jumps are { from, to, length } with from < to. */
function longestJumps(jumps, places) {
  const longest = new Float64Array(places);
  const unsettled = Int32Array.from({ length: places + 1 }, (_, i) => i); // leads to the next place that is not settled
  const nextUnsettled = (place) => {
    while (unsettled[place] !== place) {
      unsettled[place] = unsettled[unsettled[place]];
      place = unsettled[place];
    }
    return place;
  };
  jumps.sort((a, b) => b.length - a.length);
  for (const { from, to, length } of jumps) {
    for (let place = nextUnsettled(from + 1); place < to; place = nextUnsettled(place)) {
      longest[place] = length;
      unsettled[place] = place + 1;
    }
  }
  return longest;
}

/** For each target, the build time if that one is sped up. */
function buildTimes(now, faster, neededBy) {
  const n = now.length;
  const order = topologicalOrder(neededBy);
  const place = new Int32Array(n);
  order.forEach((target, i) => { place[target] = i; });

  const ending = now.slice(); // the longest chain whose last target is this one
  for (const target of order) {
    for (const next of neededBy[target]) ending[next] = Math.max(ending[next], ending[target] + now[next]);
  }

  const starting = now.slice(); // the longest chain whose first target is this one
  const beginsLater = new Float64Array(n + 1); // the longest chain whose first target has at least this place
  const jumps = [];
  for (let i = n - 1; i >= 0; i--) {
    const target = order[i];
    for (const next of neededBy[target]) {
      starting[target] = Math.max(starting[target], now[target] + starting[next]);
      jumps.push({ from: i, to: place[next], length: ending[target] + starting[next] });
    }
    beginsLater[i] = Math.max(beginsLater[i + 1], starting[target]);
  }
  const jumped = longestJumps(jumps, n);

  const result = new Float64Array(n);
  let endedEarlier = 0; // the longest chain whose last target has a smaller place
  order.forEach((target, i) => {
    const through = ending[target] + starting[target] - 2 * now[target] + faster[target];
    result[target] = Math.max(through, endedEarlier, beginsLater[i + 1], jumped[i]);
    endedEarlier = Math.max(endedEarlier, ending[target]);
  });
  return result;
}

const numbers = fs.readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const [n, m] = numbers;
const now = new Float64Array(n);
const faster = new Float64Array(n);
for (let i = 0; i < n; i++) {
  now[i] = numbers[2 + 2 * i];
  faster[i] = numbers[3 + 2 * i];
}
const neededBy = Array.from({ length: n }, () => []);
for (let i = 0; i < m; i++) {
  const at = 2 + 2 * n + 2 * i;
  neededBy[numbers[at] - 1].push(numbers[at + 1] - 1);
}
const times = buildTimes(now, faster, neededBy);
const best = times.reduce((a, b) => Math.min(a, b));
console.log(best, times.indexOf(best) + 1);
