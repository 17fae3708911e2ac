// Mistake: begins anew with each batch, so that the last report from before is forgotten. A minute without a report at the
// beginning of a batch is left out, in place of what was reported last.
'use strict';
const fs = require('fs');

const [firstLine, secondLine] = fs.readFileSync(0, 'utf8').trimEnd().split('\n');
const [, length, harmless, limit] = firstLine.split(' ').map(Number);
const spoiled = [];
let warm = [];
let isWarm = true;
secondLine.split(' ').forEach((word, i) => {
  if (word !== '-') isWarm = Number(word) > limit;
  if (!isWarm) return;
  warm.push(i);
  if (warm.length > harmless && i - warm[warm.length - 1 - harmless] < length) {
    spoiled.push(i + 1);
    warm = [];
    isWarm = false;
  }
});
console.log([spoiled.length, ...spoiled].join('\n'));
