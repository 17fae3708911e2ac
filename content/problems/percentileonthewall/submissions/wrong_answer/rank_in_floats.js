// Mistake: computes the rank as (p / 100) * n in floating point. 0.07 * 100 is 7.000000000000001, which is rounded up to 8.
'use strict';
const fs = require('fs');

const [firstLine, ...lines] = fs.readFileSync(0, 'utf8').trimEnd().split('\n');
const percent = Number(firstLine.split(' ')[1]);
const events = lines.map((line) => {
  const [what, value] = line.split(' ');
  return { what, value: Number(value) };
});

const times = events.filter(({ what }) => what === 'add').map(({ value }) => value);
const order = Array.from(times.keys()).sort((a, b) => times[a] - times[b]);
const placeOf = new Int32Array(times.length);
order.forEach((measurement, place) => {
  placeOf[measurement] = place;
});

// counts[size + i] is 1 if the measurement at place i counts; each inner node is the sum of its two children.
let size = 1;
while (size < times.length) size *= 2;
const counts = new Int32Array(2 * size);

function change(measurement, by) {
  for (let node = size + placeOf[measurement]; node > 0; node >>= 1) counts[node] += by;
}

/** The measurement of the given rank, from 1 on, among those that count. */
function ofRank(rank) {
  let node = 1;
  while (node < size) {
    node *= 2;
    if (counts[node] < rank) rank -= counts[node++];
  }
  return order[node - size];
}

let added = 0;
const shown = events.map(({ what, value }) => {
  if (what === 'add') change(added++, 1);
  else change(value - 1, -1);
  const count = counts[1];
  return count === 0 ? 'none' : times[ofRank(Math.ceil((percent / 100) * count))];
});
console.log(shown.join('\n'));
