// Much is made, and nothing of it is kept.
// time: n
// space: 1
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
let longest = "";
for (const x of stream) {
  const word = { text: `the number ${x}`, parts: [x % 10, x % 100, x % 1000] };
  if (word.text.length + word.parts[0] > longest.length) longest = word.text;
}
console.log(longest);
