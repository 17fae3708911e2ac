// Mistake: looks for the next ban within the present day. Of a ban over midnight only the evening is seen, and a drive over midnight
// meets no ban of the next day.
'use strict';
const fs = require('fs');

const DAY = 1440;

function arrival([, minutes, begin, end], now) {
  if (begin === end) return now + minutes;
  if (minutes > (begin - end + DAY) % DAY) return Infinity;
  const minute = now % DAY;
  const until = begin < end ? end : end + DAY;
  return minute < until && minute + minutes > begin ? now - minute + until + minutes : now + minutes;
}

const [n, , start, ...numbers] = fs.readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const roads = Array.from({ length: n + 1 }, () => []);
for (let i = 0; i < numbers.length; i += 5) {
  const [one, other, ...rest] = numbers.slice(i, i + 5);
  roads[one].push([other, ...rest]);
  roads[other].push([one, ...rest]);
}
const earliest = new Array(n + 1).fill(Infinity);
earliest[1] = start;
const queue = [1];
for (const depot of queue) {
  for (const road of roads[depot]) {
    const there = arrival(road, earliest[depot]);
    if (there >= earliest[road[0]]) continue;
    earliest[road[0]] = there;
    queue.push(road[0]);
  }
}
console.log(earliest.slice(1).map((minute) => (minute < Infinity ? minute : -1)).join(' '));
