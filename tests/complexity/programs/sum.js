// time: n
// space: n
const a = require("fs").readFileSync(0, "utf8").split(/\s+/).filter(Boolean).map(Number);
const n = a.shift();
let total = 0;
for (const x of a) total += x;
console.log(total);
