// time: n^3
// space: n^2
const a = require("fs").readFileSync(0, "utf8").split(/\s+/).filter(Boolean).map(Number);
const n = a.shift();
const m = a.map((x) => a.map((y) => (x * 31 + y * 17) % 1000));
let trace = 0;
for (let i = 0; i < n; i++) {
  for (let j = 0; j < n; j++) {
    let sum = 0;
    for (let k = 0; k < n; k++) sum += m[i][k] * m[k][j];
    if (i === j) trace += sum;
    else trace ^= sum & 1;
  }
}
console.log(trace);
