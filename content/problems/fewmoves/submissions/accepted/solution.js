// Takes the largest shard of the fullest node, k times; then puts them back from the largest to the smallest, each on the
// emptiest node. One kind of heap, of the smallest key: in the first half the keys are negative loads. O(n log n).
'use strict';
const fs = require('fs');

// Entries are { key, node }. All that is asked of it is to change the key on top.
class Heap {
  constructor(entries) {
    this.entries = entries.sort((a, b) => a.key - b.key);
  }

  get top() {
    return this.entries[0];
  }

  changeTop(difference) {
    const entries = this.entries;
    const entry = entries[0];
    entry.key += difference;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= entries.length) break;
      if (child + 1 < entries.length && entries[child + 1].key < entries[child].key) child++;
      if (entries[child].key >= entry.key) break;
      entries[at] = entries[child];
      at = child;
    }
    entries[at] = entry;
  }
}

function goodMoves(shards, m, k) {
  const on = Array.from({ length: m }, () => []);
  for (const shard of shards) on[shard.node].push(shard);
  for (const here of on) here.sort((a, b) => a.size - b.size);
  const loadOf = (here) => here.reduce((sum, shard) => sum + shard.size, 0);

  const fullest = new Heap(on.map((here, node) => ({ key: -loadOf(here), node })));
  const taken = [];
  for (let i = 0; i < k; i++) {
    const shard = on[fullest.top.node].pop();
    taken.push(shard);
    fullest.changeTop(shard.size);
  }

  const emptiest = new Heap(on.map((here, node) => ({ key: loadOf(here), node })));
  taken.sort((a, b) => b.size - a.size);
  const moves = [];
  for (const shard of taken) {
    const { node } = emptiest.top;
    emptiest.changeTop(shard.size);
    if (node !== shard.node) moves.push(`${shard.number} ${node + 1}`);
  }
  return moves;
}

const [n, m, k, ...rest] = fs.readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const shards = [];
for (let i = 0; i < n; i++) shards.push({ number: i + 1, size: rest[2 * i], node: rest[2 * i + 1] - 1 });
const moves = goodMoves(shards, m, k);
console.log([moves.length, ...moves].join('\n'));
