// time: n^2
// space: n
const a = require("fs").readFileSync(0, "utf8").split(/\s+/).filter(Boolean).map(Number);
const n = a.shift();
const different = a.filter((x, i) => a.indexOf(x) === i);
console.log(different.length);
