// Mistake: joins a free block with the one behind it and goes on to what follows. Of three free blocks in a row two are left.
'use strict';
const fs = require('fs');

const [, request, smallest, start, ...list] = fs.readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const blocks = [];
for (let i = 0; i < list.length; i++) {
  if (list[i] < 0 && list[i + 1] < 0) {
    blocks.push(list[i] + list[i + 1]);
    i++;
  } else {
    blocks.push(list[i]);
  }
}
let found = -1;
let end = 0;
for (let i = 0; i < blocks.length; i++) {
  end += Math.abs(blocks[i]);
  if (-blocks[i] < request) continue;
  if (found === -1 || end > start) found = i;
  if (end > start) break;
}
if (found !== -1) {
  const rest = -blocks[found] - request;
  blocks.splice(found, 1, ...(rest >= smallest ? [request, -rest] : [-blocks[found]]));
}
console.log(blocks.join(' '));
