'use strict';
const fs = require('fs');

/** For each question { begin, end }: { count, slot }, how many entries it is about, and the slot of the oldest one, or -1. */
function findEntries(ring, questions) {
  // Your solution goes here.
  return questions.map(() => ({ count: 0, slot: -1 }));
}

const [n, q, ...rest] = fs.readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const questions = [];
for (let i = 0; i < q; i++) questions.push({ begin: rest[n + 2 * i], end: rest[n + 2 * i + 1] });
for (const { count, slot } of findEntries(rest.slice(0, n), questions)) console.log(`${count} ${slot}`);
