// time: n sqrt n
// space: n
const a = require("fs").readFileSync(0, "utf8").split(/\s+/).filter(Boolean).map(Number);
const n = a.shift();
// Each value is compared with a block of about sqrt(n) others.
const width = Math.floor(Math.sqrt(n)) + 1;
let found = 0;
for (let i = 0; i < n; i++) {
  for (let j = 0; j < width; j++) found += a[(i + j * width) % n] < a[i] ? 1 : 0;
}
console.log(found);
