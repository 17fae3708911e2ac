// Fixes and photos are walked through together: the first fix after the photo only ever moves forward. O(n + m) time. The
// products stay below 2^53, so that plain numbers are exact.
'use strict';
const fs = require('fs');

/** The place of each photo in metres, -1 where it is unknown; a fix is { second, metre }. */
function places(fixes, offset, gap, near, photos) {
  let after = 0;
  return photos.map((photo) => {
    const now = photo + offset;
    while (after < fixes.length && fixes[after].second <= now) after++;
    const last = fixes[after - 1];
    const next = fixes[after];
    const since = last ? now - last.second : Infinity;
    const until = next ? next.second - now : Infinity;
    if (since + until <= gap) return last.metre + Math.floor(((next.metre - last.metre) * since) / (since + until));
    if (Math.min(since, until) > near) return -1;
    return since <= until ? last.metre : next.metre;
  });
}

const [n, , offset, gap, near, ...rest] = fs.readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const fixes = [];
for (let i = 0; i < n; i++) fixes.push({ second: rest[2 * i], metre: rest[2 * i + 1] });
console.log(places(fixes, offset, gap, near, rest.slice(2 * n)).join('\n'));
