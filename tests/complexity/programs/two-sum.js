// time: n log n
// space: n
const a = require("fs").readFileSync(0, "utf8").split(/\s+/).filter(Boolean).map(Number);
const n = a.shift();
const sorted = Float64Array.from(a).sort();
let low = 0;
let high = n - 1;
let best = Infinity;
while (low < high) {
  const sum = sorted[low] + sorted[high];
  best = Math.min(best, Math.abs(sum - 1e9));
  if (sum < 1e9) low++;
  else high--;
}
console.log(best);
