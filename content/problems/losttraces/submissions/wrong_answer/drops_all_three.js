// Mistake: when three lines are no trace, goes on in all logs whose line is not the latest of the three.
'use strict';
const fs = require('fs');

const [p, q, , x, y, ...times] = fs.readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const logs = [times.slice(0, p), times.slice(p, p + q), times.slice(p + q)];
const at = [0, 0, 0];
let traces = 0;
while (at.every((i, log) => i < logs[log].length)) {
  const [g, c, d] = at.map((i, log) => logs[log][i]);
  const isTrace = g <= c && c <= g + x && c <= d && d <= c + y;
  if (isTrace) traces++;
  const latest = Math.max(g, c, d);
  [g, c, d].forEach((time, log) => {
    if (isTrace || time < latest) at[log]++;
  });
  if (!isTrace && g === c && c === d) break;
}
console.log(traces);
