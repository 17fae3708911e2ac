'use strict';
const fs = require('fs');

/** The number of clear minutes and of sensors that are never heard; a sensor is { plan, offset }, and its plan a BigInt. */
function clearMinutes(sensors) {
  // Your solution goes here.
  return [0, 0];
}

const [, ...lines] = fs.readFileSync(0, 'utf8').trim().split('\n');
const sensors = lines.map((line) => line.split(' ')).map(([plan, offset]) => ({ plan: BigInt(plan), offset: Number(offset) }));
console.log(clearMinutes(sensors).join(' '));
