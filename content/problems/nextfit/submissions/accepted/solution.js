// A linked list as the device has it: neighbours are joined in place, and one walk over what is left remembers the first block
// that fits, until one is found that ends behind unit a. O(n) time.
'use strict';
const fs = require('fs');

function join(head) {
  for (let node = head; node; node = node.next) {
    while (node.units < 0 && node.next && node.next.units < 0) {
      node.units += node.next.units;
      node.next = node.next.next;
    }
  }
}

/** The first block to take, from unit `start` on and then from the beginning; undefined if none fits. */
function search(head, request, start) {
  let found;
  let end = 0;
  for (let node = head; node; node = node.next) {
    end += Math.abs(node.units);
    if (-node.units < request) continue;
    if (end > start) return node;
    found ??= node;
  }
  return found;
}

function take(node, request, smallest) {
  const rest = -node.units - request;
  if (rest >= smallest) {
    node.next = { units: -rest, next: node.next };
    node.units = request;
  } else {
    node.units = -node.units;
  }
}

const [, request, smallest, start, ...blocks] = fs.readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
let head;
for (const units of blocks.reverse()) head = { units, next: head };
join(head);
const node = search(head, request, start);
if (node) take(node, request, smallest);
const words = [];
for (let node = head; node; node = node.next) words.push(node.units);
console.log(words.join(' '));
