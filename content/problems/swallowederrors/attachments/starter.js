'use strict';
const fs = require('fs');

/**
 * How many errors leave the tree, how many codes they have, and how many errors each handler took. Calls are numbered from 1, but the first elements of
 * callers and codes are those of call 1. A handler is [call, before, after], where after is 0 if it swallows the error.
 */
function follow(callers, codes, handlers) {
  // Your solution goes here.
  return { errors: 0, codes: 0, taken: handlers.map(() => 0) };
}

const [, callers, codes, ...handlers] = fs
  .readFileSync(0, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' ').map(Number));
const result = follow(callers, codes, handlers);
console.log(result.errors, result.codes);
console.log(result.taken.join(' '));
