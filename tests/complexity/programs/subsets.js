// time: 2^n
// space: n
const a = require("fs").readFileSync(0, "utf8").split(/\s+/).filter(Boolean).map(Number);
const n = a.shift();
function ways(at, left) {
  if (at === n) return left === 0 ? 1 : 0;
  return ways(at + 1, left) + ways(at + 1, left - a[at]);
}
console.log(ways(0, 12345));
