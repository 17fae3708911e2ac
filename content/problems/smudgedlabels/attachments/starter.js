'use strict';
const fs = require('fs');

/** Pairs the labels of the list with the readings. */
function compare(listed, read) {
  // Your solution goes here.
  return { certain: 0, likely: 0, missing: 0, unknown: 0 };
}

const [firstLine, ...labels] = fs.readFileSync(0, 'utf8').trimEnd().split('\n');
const n = Number(firstLine.split(' ')[0]);
const { certain, likely, missing, unknown } = compare(labels.slice(0, n), labels.slice(n));
console.log(`${certain} ${likely} ${missing} ${unknown}`);
