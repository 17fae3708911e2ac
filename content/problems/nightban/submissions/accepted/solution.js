// Dijkstra's algorithm with a pairing heap. O(m log m) time.
'use strict';
const fs = require('fs');

const DAY = 1440;

/** The earliest minute at the other end for a truck that is ready at minute `now`; Infinity if the road is never open for so long. */
function arrival([, minutes, begin, end], now) {
  if (begin === end) return now + minutes;
  const open = (begin - end + DAY) % DAY;
  const since = (now - end + DAY) % DAY;
  if (minutes > open) return Infinity;
  return since + minutes > open ? now + DAY - since + minutes : now + minutes;
}

/** Two heaps as one: the later root becomes a child of the earlier one. Undefined is an empty heap. */
function join(one, other) {
  if (!one || !other) return one ?? other;
  if (other.time < one.time) return join(other, one);
  one.below.push(other);
  return one;
}

/** Heaps as one, the newest of them last: joined in pairs from the newest on, then one after the other from the oldest. */
function joinAll(heaps) {
  const pairs = [];
  for (let i = heaps.length - 1; i >= 0; i -= 2) pairs.push(join(heaps[i], heaps[i - 1]));
  return pairs.reduceRight((all, pair) => join(all, pair), undefined);
}

const [n, , start, ...numbers] = fs.readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const roads = Array.from({ length: n + 1 }, () => []);
for (let i = 0; i < numbers.length; i += 5) {
  const [one, other, ...rest] = numbers.slice(i, i + 5);
  roads[one].push([other, ...rest]);
  roads[other].push([one, ...rest]);
}

const earliest = new Array(n + 1).fill(-1);
let heap = { time: start, depot: 1, below: [] };
while (heap) {
  const { time, depot, below } = heap;
  if (earliest[depot] < 0) {
    earliest[depot] = time;
    for (const road of roads[depot]) {
      const there = arrival(road, time);
      if (there < Infinity && earliest[road[0]] < 0) below.push({ time: there, depot: road[0], below: [] });
    }
  }
  heap = joinAll(below);
}
console.log(earliest.slice(1).join(' '));
