// Only the newest window is kept, as the number that the reports hold. Reports from before it tell nothing that matters: what they
// speak of is decided, or the newest window knows it. O(n + packets) time.
'use strict';
const fs = require('fs');

function sentAgain(reports) {
  const again = [];
  let newest = 0;
  let known = 0; // bit i is packet newest - 1 - i
  for (const [a, b] of reports) {
    if (a < newest) continue;
    if (a === newest) {
      known |= b;
      continue;
    }
    for (let packet = Math.max(1, newest - 32); packet < a - 32; packet++) {
      const confirmed = packet === newest || (packet < newest && ((known >>> (newest - 1 - packet)) & 1) === 1);
      if (!confirmed) again.push(packet);
    }
    newest = a;
    known = b;
  }
  return again;
}

const [, ...lines] = fs.readFileSync(0, 'utf8').trim().split('\n');
const again = sentAgain(lines.map((line) => line.split(' ').map(Number)));
console.log(`${again.length}\n${again.join(' ')}`);
