// Mistake: settles on one next hop for each node at once, where the choice among several has to be left open.
'use strict';
const fs = require('fs');

/** What the addresses below a node need, and the hop that saves one if it is in force there; hop is in force in the old table, 0 is none. */
function fewest(node, hop) {
  if (!node) return { routes: hop ? 1 : 0, saving: hop };
  const [left, right] = node.children.map((child) => fewest(child, node.hop || hop));
  const routes = left.routes + right.routes;
  if (left.saving && left.saving === right.saving) return { routes: routes - 1, saving: left.saving };
  return { routes, saving: left.saving || right.saving };
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
