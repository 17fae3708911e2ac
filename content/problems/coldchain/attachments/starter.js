'use strict';
const fs = require('fs');

/** The minutes at which a batch is spoiled; reports[0] is that of minute 1, and null when there is none. */
function spoiledMinutes(reports, length, harmless, limit) {
  // Your solution goes here.
  return [];
}

const [firstLine, secondLine] = fs.readFileSync(0, 'utf8').trimEnd().split('\n');
const [, length, harmless, limit] = firstLine.split(' ').map(Number);
const reports = secondLine.split(' ').map((word) => (word === '-' ? null : Number(word)));
const spoiled = spoiledMinutes(reports, length, harmless, limit);
console.log([spoiled.length, ...spoiled].join('\n'));
