// time: n log n
// space: n
const a = require("fs").readFileSync(0, "utf8").split(/\s+/).filter(Boolean).map(Number);
const n = a.shift();
a.sort((x, y) => x - y);
console.log(a[0], a[n - 1]);
