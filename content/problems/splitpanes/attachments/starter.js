'use strict';
const fs = require('fs');

/**
 * The widths of the panes in a window of that width. A part is { number, left, right }, where left and right may be null. The number of a
 * pane is its minimum width, that of a split is 0 or 1.
 */
function paneWidths(root, width) {
  // Your solution goes here.
  return [];
}

const [, width, ...words] = fs.readFileSync(0, 'utf8').trim().split(/\s+/);
const parts = [];
words.forEach((word, i) => {
  if (word === 'null') return;
  const part = { number: Number(word), left: null, right: null };
  if (i > 0) parts[Math.floor((i - 1) / 2)][i % 2 === 1 ? 'left' : 'right'] = part;
  parts.push(part);
});
console.log(paneWidths(parts[0], Number(width)).join(' '));
