'use strict';
const fs = require('fs');

/** At most k moves, each { shard, node }; shards[i - 1] is the { size, node } of shard i. */
function goodMoves(shards, m, k) {
  // Your solution goes here.
  return [];
}

const [n, m, k, ...rest] = fs.readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const shards = [];
for (let i = 0; i < n; i++) shards.push({ size: rest[2 * i], node: rest[2 * i + 1] });
const moves = goodMoves(shards, m, k);
console.log([moves.length, ...moves.map(({ shard, node }) => `${shard} ${node}`)].join('\n'));
