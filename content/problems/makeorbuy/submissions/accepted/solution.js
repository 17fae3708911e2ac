// Parts are settled in the order of their costs, with the offers in a pairing heap. A recipe adds up the costs of its parts as they
// are settled, and offers its own part when the last one is. O((n + pairs) log n) time.
'use strict';
const fs = require('fs');

const LIMIT = 1e12;

/** Two heaps as one; undefined is an empty heap. */
function join(one, other) {
  if (!one) return other;
  if (other.cost < one.cost) return join(other, one);
  one.below.push(other);
  return one;
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
  for (let i = 0; i + 1 < below.length; i += 2) below.push(join(below[i], below[i + 1]));
  heap = below.at(-1);
}
console.log(settled.join(' '));
