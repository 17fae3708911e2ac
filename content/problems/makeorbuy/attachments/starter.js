'use strict';
const fs = require('fs');

/**
 * For each part the smallest cost of a piece, or -1. prices[0] is the price of part 1, and -1 if nobody sells it. A recipe is
 * { makes, work, pairs }, and each pair is a part that is taken and how many pieces.
 */
function findCosts(prices, recipes) {
  // Your solution goes here.
  return prices;
}

const [, prices, ...lines] = fs
  .readFileSync(0, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' ').map(Number));
const recipes = lines.map(([makes, work, count, ...rest]) => ({
  makes,
  work,
  pairs: Array.from({ length: count }, (_, k) => [rest[2 * k], rest[2 * k + 1]]),
}));
console.log(findCosts(prices, recipes).join(' '));
