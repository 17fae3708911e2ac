'use strict';
const fs = require('fs');

/** The pages after straightening. 0 is a plain page, t a permanent redirect to page t, -t a temporary one; page 1 is at index 1. */
function straighten(pages) {
  // Your solution goes here.
  return pages;
}

const [, ...numbers] = fs.readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
console.log(straighten([0, ...numbers]).slice(1).join(' '));
