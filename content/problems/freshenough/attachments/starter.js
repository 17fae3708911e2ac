'use strict';
const fs = require('fs');

/** The smallest number of calls, and the number of lost views. In an outage [s, e] the provider is out from s on, and back at e. */
function callsNeeded(views, outages, age) {
  // Your solution goes here.
  return [0, 0];
}

const [[, , age], views, ...outages] = fs
  .readFileSync(0, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' ').map(Number));
console.log(callsNeeded(views, outages, age).join(' '));
