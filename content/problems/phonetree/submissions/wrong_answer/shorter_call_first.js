// Mistake: makes the shorter call first, so that two people are on the phone as early as possible. Only the last one to know counts.
'use strict';
const fs = require('fs');

const [, ...words] = fs.readFileSync(0, 'utf8').trim().split(/\s+/);
const call = words.map((word) => (word === 'null' ? 0 : Number(word)));
const people = [...words.keys()].filter((i) => words[i] !== 'null');
const whole = call.slice();
for (let i = people.length - 1; i >= 0; i--) {
  const [first, last] = [2 * i + 1, 2 * i + 2].sort((a, b) => call[a] - call[b]);
  whole[people[i]] += Math.max(whole[first], call[first] + whole[last]);
}
console.log(whole[0]);
