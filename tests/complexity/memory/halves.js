// time: n
// space: log n
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
function halves(size) {
  if (size === 1) return stream.next().value;
  const half = Math.floor(size / 2);
  return (halves(half) * 31 + halves(size - half)) % 1000003;
}
console.log(halves(n));
