// The ways that are worth going on with: the more the first service has written, the less has the second. Each line makes two lists
// of ways, both in order, which are merged like sorted lists. O(|u| · |s|) time.
'use strict';
const fs = require('fs');

/** For each letter and place, how many lines are written when the next one with it is; Infinity if there is none. */
function nextLines(log) {
  const tables = {};
  for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
    const table = new Array(log.length + 1).fill(Infinity);
    for (let i = log.length - 1; i >= 0; i--) table[i] = log[i] === letter ? i + 1 : table[i + 1];
    tables[letter] = table;
  }
  return tables;
}

const [first, second, merged] = fs.readFileSync(0, 'utf8').trim().split(/\s+/);
const ofFirst = nextLines(first);
const ofSecond = nextLines(second);
let ways = [[0, 0]];
let explained = 0;
for (const message of merged) {
  const byFirst = ways.map(([i, j]) => [ofFirst[message][i], j]).filter(([i]) => i < Infinity);
  const bySecond = ways.map(([i, j]) => [i, ofSecond[message][j]]).filter(([, j]) => j < Infinity);
  const then = [];
  let [a, b] = [0, 0];
  while (a < byFirst.length || b < bySecond.length) {
    const takes = b === bySecond.length || (a < byFirst.length && byFirst[a][0] < bySecond[b][0]);
    const way = takes ? byFirst[a++] : bySecond[b++];
    if (then.length && then[then.length - 1][0] === way[0]) way[1] = Math.min(way[1], then.pop()[1]);
    if (!then.length || way[1] < then[then.length - 1][1]) then.push(way);
  }
  if (!then.length) break;
  explained++;
  ways = then;
}
console.log(explained, Math.min(...ways.map(([i, j]) => i + j)));
