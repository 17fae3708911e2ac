'use strict';
const fs = require('fs');

/** The place of each photo in metres, -1 where it is unknown. A fix is { second, metre }. */
function photoPlaces(fixes, offset, gap, near, photos) {
  // Your solution goes here.
  return photos.map(() => -1);
}

const [n, , offset, gap, near, ...rest] = fs.readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const fixes = [];
for (let i = 0; i < n; i++) fixes.push({ second: rest[2 * i], metre: rest[2 * i + 1] });
console.log(photoPlaces(fixes, offset, gap, near, rest.slice(2 * n)).join('\n'));
