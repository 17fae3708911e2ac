// Mistake: takes the parts from a queue, so that the panes come level by level.
'use strict';
const fs = require('fs');

/** Gives each node `smallest` and `across`; children stand behind their parents. */
function measure(nodes) {
  for (const node of nodes.reverse()) {
    const { left, right } = node;
    const parts = [left, right].filter(Boolean);
    const all = (key) => parts.map((part) => part[key]);
    if (parts.length === 0) {
      node.smallest = node.number;
      node.across = 1;
    } else if (node.number === 0 && left && right) {
      node.smallest = left.smallest + 1 + right.smallest;
      node.across = left.across + right.across;
    } else {
      node.smallest = Math.max(...all('smallest'));
      node.across = Math.max(...all('across'));
    }
  }
}

/** The widths of the panes below a node, from left to right. */
function paneWidths(root, width) {
  const widths = [];
  const stack = [[root, width]];
  for (let next = 0; next < stack.length;) {
    const [node, columns] = stack[next++];
    if (!node) continue;
    const { left, right } = node;
    if (!left && !right) {
      widths.push(columns);
    } else if (node.number === 0 && left && right) {
      const shared = columns - 1;
      const share = Math.floor((shared * left.across) / node.across);
      const forLeft = Math.min(Math.max(share, left.smallest), shared - right.smallest);
      stack.push([left, forLeft], [right, shared - forLeft]);
    } else {
      stack.push([left, columns], [right, columns]);
    }
  }
  return widths;
}

const [, width, ...words] = fs.readFileSync(0, 'utf8').trim().split(/\s+/);
const nodes = [];
words.forEach((word, i) => {
  if (word === 'null') return;
  const node = { number: Number(word) };
  if (i > 0) nodes[Math.ceil(i / 2) - 1][i % 2 === 1 ? 'left' : 'right'] = node;
  nodes.push(node);
});
const [root] = nodes;
measure(nodes);
console.log(paneWidths(root, Math.max(Number(width), root.smallest)).join(' '));
