// time: n
// space: n
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
const list = [];
for (const x of stream) list.push({ value: x, name: String(x) });
console.log(list[n - 1].name);
