// Mistake: takes the ticks off the first number only. If there are more of them, the other timers stay too late.
'use strict';
const fs = require('fs');

function catchUp(head, behind) {
  if (head) head.ticks = Math.max(head.ticks - behind, 0);
}

function merge(a, b) {
  const start = {};
  for (let last = start; a || b; last = last.next) {
    // The earlier one is taken; then the other list counts from it.
    if (!b || (a && a.ticks < b.ticks)) [a, b] = [b, a];
    if (a) a.ticks -= b.ticks;
    last.next = b;
    b = b.next;
  }
  return start.next;
}

function join(head, slack) {
  for (let node = head; node; node = node.next) {
    let span = 0;
    while (node.next && span + node.next.ticks <= slack) {
      span += node.next.ticks;
      node.next = node.next.next;
    }
    node.ticks += span;
  }
}

const listOf = (numbers) => numbers.reduceRight((next, ticks) => ({ ticks, next }), null);

const [n, , behind, slack, ...numbers] = fs.readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const radio = listOf(numbers.slice(0, n));
const meter = listOf(numbers.slice(n));
catchUp(meter, behind);
const head = merge(radio, meter);
join(head, slack);
const words = [];
for (let node = head; node; node = node.next) words.push(node.ticks);
console.log(words.join(' '));
