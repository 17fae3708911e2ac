// Parts are settled in the order of their costs, with the offers in a pairing heap. A recipe adds up the costs of its parts as they
// are settled, and offers its own part when the last one is.
// O(pairs + (n + m) log(n + m)) time.
'use strict';
const fs = require('fs');

const LIMIT = 1e12;

/** Two heaps as one; undefined is an empty heap. */
function join(one, other) {
  if (!one || !other) return one ?? other;
  if (other.cost < one.cost) return join(other, one);
  one.below.push(other);
  return one;
}

/** Heaps as one, the newest of them last: joined in pairs from the newest on, then one after the other from the oldest. */
function joinAll(heaps) {
  const pairs = [];
  for (let i = heaps.length - 1; i >= 0; i -= 2) pairs.push(join(heaps[i], heaps[i - 1]));
  return pairs.reduceRight((all, pair) => join(all, pair), undefined);
}

const [, prices, ...lines] = fs
  .readFileSync(0, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' ').map(Number));
const settled = prices.map(() => -1);
const uses = prices.map(() => []);
for (const [makes, work, missing, ...pairs] of lines) {
  const recipe = { part: makes - 1, cost: work, missing };
  for (let i = 0; i < pairs.length; i += 2) uses[pairs[i] - 1].push({ recipe, pieces: pairs[i + 1] });
}

let heap;
prices.forEach((cost, part) => {
  if (cost !== -1) heap = join(heap, { cost, part, below: [] });
});
while (heap) {
  const { cost, part, below } = heap;
  if (settled[part] < 0) {
    settled[part] = cost;
    for (const { recipe, pieces } of uses[part]) {
      // A sum above the limit may lose its last digits, but it stays above the limit.
      recipe.cost += cost * pieces;
      recipe.missing--;
      if (recipe.missing === 0 && recipe.cost <= LIMIT) below.push({ cost: recipe.cost, part: recipe.part, below: [] });
    }
  }
  heap = joinAll(below);
}
console.log(settled.join(' '));
