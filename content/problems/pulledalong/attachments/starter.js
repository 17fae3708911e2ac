'use strict';
const fs = require('fs');

/** For each message the second in which it is sent. A message is { recipient, priority }; gaps[0] is the gap of recipient 1. */
function sendAll(gaps, messages) {
  // Your solution goes here.
  return messages.map(() => 0);
}

const [, gaps, ...lines] = fs
  .readFileSync(0, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' ').map(Number));
const messages = lines.map(([recipient, priority]) => ({ recipient, priority }));
console.log(sendAll(gaps, messages).join(' '));
