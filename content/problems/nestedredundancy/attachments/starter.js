'use strict';
const fs = require('fs');

/** The fewest machines that can take the service down, and the most that it can survive. */
function luck(configuration) {
  // Your solution goes here.
  return { fewestFatal: 0, mostSurvived: 0 };
}

const configuration = fs.readFileSync(0, 'utf8').trim();
const { fewestFatal, mostSurvived } = luck(configuration);
console.log(`${fewestFatal} ${mostSurvived}`);
