// time: n
// space: n
const a = require("fs").readFileSync(0, "utf8").split(/\s+/).filter(Boolean).map(Number);
const n = a.shift();
const times = new Map();
for (const x of a) times.set(x, (times.get(x) ?? 0) + 1);
console.log(Math.max(...[...times.values()].slice(0, 1000)));
