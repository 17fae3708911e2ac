'use strict';
const fs = require('fs');

/** The seconds and the installations of the best way; offers[i] are delta, cumulative update and image of version i + 2, or -1. */
function firmwareSteps(k, offers) {
  // Your solution goes here.
  return [-1, 0];
}

const [[, k], ...offers] = fs.readFileSync(0, 'utf8').trim().split('\n').map((line) => line.split(' ').map(Number));
console.log(firmwareSteps(k, offers).join(' '));
