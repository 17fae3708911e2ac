'use strict';
const fs = require('fs');

/** For each field the number of pairs that agree in all but this field; a record is an array of texts, a missing value is '-'. */
function nearTwins(records, fields) {
  // Your solution goes here.
  return new Array(fields).fill(0);
}

const [first, ...records] = fs
  .readFileSync(0, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' '));
console.log(nearTwins(records, Number(first[1])).join('\n'));
