'use strict';
const fs = require('fs');

/** The delta list of the wake-ups. A node is { ticks, next }, and an empty list is null. */
function wakeUps(radio, meter, behind, slack) {
  // Your solution goes here.
  return radio;
}

const listOf = (numbers) => numbers.reduceRight((next, ticks) => ({ ticks, next }), null);

const [n, , behind, slack, ...numbers] = fs.readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const words = [];
let timer = wakeUps(listOf(numbers.slice(0, n)), listOf(numbers.slice(n)), behind, slack);
for (; timer; timer = timer.next) words.push(timer.ticks);
console.log(words.join(' '));
