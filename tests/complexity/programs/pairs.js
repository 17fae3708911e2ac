// time: n^2
// space: n
const a = require("fs").readFileSync(0, "utf8").split(/\s+/).filter(Boolean).map(Number);
const n = a.shift();
let best = Infinity;
for (let i = 0; i < n; i++) {
  for (let j = 0; j < i; j++) best = Math.min(best, Math.abs(a[i] - a[j] - 7));
}
console.log(best);
