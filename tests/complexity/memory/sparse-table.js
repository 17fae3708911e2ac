// time: n log n
// space: n log n
const fs = require("fs");

function* numbers() {
  const buffer = Buffer.alloc(1 << 14);
  let rest = "";
  for (let got; (got = fs.readSync(0, buffer, 0, buffer.length, null)) > 0; ) {
    const words = (rest + buffer.toString("latin1", 0, got)).split(/\s/);
    rest = words.pop();
    for (const word of words) if (word) yield Number(word);
  }
  if (rest) yield Number(rest);
}

const stream = numbers();
const n = stream.next().value;
const levels = [[...stream]];
for (let step = 1; 2 * step <= n; step *= 2) {
  const last = levels[levels.length - 1];
  levels.push(Array.from({ length: n - 2 * step + 1 }, (_, i) => Math.min(last[i], last[i + step])));
}
console.log(levels[levels.length - 1][0]);
