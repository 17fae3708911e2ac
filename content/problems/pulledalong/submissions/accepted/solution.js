// Two pairing heaps: the next messages of ready recipients by urgency and number, the others by the second from which on they may
// be sent. O(n log n) time.
'use strict';
const fs = require('fs');

/** Two heaps as one; null is an empty heap. What has the smaller key comes first. */
function join(one, other) {
  if (!one || !other) return one || other;
  if (other.key < one.key) return join(other, one);
  one.below.push(other);
  return one;
}

/** The heap without its first: those below it, the newest of them last, are joined in pairs from the newest on, then one after the other
 * from the oldest. */
function rest({ below }) {
  const pairs = [];
  for (let i = below.length - 1; i >= 0; i -= 2) pairs.push(join(below[i], below[i - 1]));
  return pairs.reduceRight((all, pair) => join(all, pair), null);
}

const [[n], gaps, ...messages] = fs
  .readFileSync(0, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' ').map(Number));
const first = [];
const list = messages.map(([recipient, priority], number) => ({ recipient, number, urgency: priority }));
for (const message of [...list].reverse()) {
  message.next = first[message.recipient];
  message.urgency = Math.max(message.urgency, message.next?.urgency ?? 0);
  first[message.recipient] = message;
}

let ready = null;
let waiting = null;
const wait = (message, key) => {
  waiting = join(waiting, { key, message, below: [] });
};
first.forEach((message) => wait(message, 0));
for (let now = 0; ready || waiting; now++) {
  if (!ready) now = Math.max(now, waiting.key);
  while (waiting && waiting.key <= now) {
    const { message } = waiting;
    waiting = rest(waiting);
    ready = join(ready, { key: message.number - message.urgency * n, message, below: [] });
  }
  const { message } = ready;
  ready = rest(ready);
  message.sent = now;
  if (message.next) wait(message.next, now + gaps[message.recipient - 1]);
}
console.log(list.map((message) => message.sent).join(' '));
