// A trie of the prefixes. For each node the fewest routes, and the hops with which one less is enough if they are in force there already.
'use strict';
const fs = require('fs');

/** What the addresses below a node need; hop is in force in the old table, 0 is none. */
function fewest(node, hop) {
  if (!node) return hop ? { routes: 1, saves: new Set([hop]) } : { routes: 0, saves: new Set() };
  const [left, right] = node.children.map((child) => fewest(child, node.hop || hop));
  const common = [...left.saves].filter((saving) => right.saves.has(saving));
  const routes = left.routes + right.routes;
  if (common.length > 0) return { routes: routes - 1, saves: new Set(common) };
  return { routes, saves: new Set([...left.saves, ...right.saves]) };
}

/** The fewest routes of a table that does the same as the routes [address, length, hop]. */
function fewestRoutes(routes) {
  const root = { children: [null, null], hop: 0 };
  for (const [address, length, hop] of routes) {
    let node = root;
    for (let bit = 31; bit > 31 - length; bit--) {
      const side = (address >> bit) & 1;
      node.children[side] ||= { children: [null, null], hop: 0 };
      node = node.children[side];
    }
    node.hop = hop;
  }
  return fewest(root, 0).routes;
}

const [, ...lines] = fs.readFileSync(0, 'utf8').trim().split('\n');
const routes = lines.map((line) => {
  const [a, b, c, d, length, hop] = line.split(/[./ ]/).map(Number);
  return [(a << 24) | (b << 16) | (c << 8) | d, length, hop];
});
console.log(fewestRoutes(routes));
