'use strict';
const fs = require('fs');

/** The list after the request; a node is { block, next }, and a used block of k units is k, a free one is -k. */
function allocate(head, request, smallest, start) {
  // Your solution goes here.
  return head;
}

const [, request, smallest, start, ...blocks] = fs.readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
let head = null;
for (const block of blocks.reverse()) head = { block, next: head };

const words = [];
for (let node = allocate(head, request, smallest, start); node; node = node.next) words.push(node.block);
console.log(words.join(' '));
