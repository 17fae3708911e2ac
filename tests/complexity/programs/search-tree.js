// time: n^2
// space: n
// time-random: n log n
const a = require("fs").readFileSync(0, "utf8").split(/\s+/).filter(Boolean).map(Number);
const n = a.shift();
let root = null;
let depth = 0;
for (const x of a) {
  const node = { x, left: null, right: null };
  let at = root;
  let steps = 0;
  if (!root) root = node;
  while (at) {
    const side = x < at.x ? "left" : "right";
    if (!at[side]) {
      at[side] = node;
      break;
    }
    at = at[side];
    steps++;
  }
  depth = Math.max(depth, steps);
}
console.log(depth);
