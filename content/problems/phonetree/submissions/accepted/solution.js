// From the last person to the first: how long it takes from the beginning of the call to somebody until all in that part of the
// tree know. Of the two orders the better one is taken. O(n).
'use strict';
const fs = require('fs');

const [, ...words] = fs.readFileSync(0, 'utf8').trim().split(/\s+/);
const call = words.map((word) => (word === 'null' ? 0 : Number(word)));
const people = [...words.keys()].filter((i) => words[i] !== 'null');
const whole = call.slice();
people.reverse().forEach((person, fromLast) => {
  const right = words.length - 1 - 2 * fromLast;
  const left = right - 1;
  whole[person] += Math.min(Math.max(whole[left], call[left] + whole[right]), Math.max(whole[right], call[right] + whole[left]));
});
console.log(whole[0]);
