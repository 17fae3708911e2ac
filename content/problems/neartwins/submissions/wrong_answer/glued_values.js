// Mistake: puts the values of the rest together without anything between them: ann and a are an and na.
'use strict';
const fs = require('fs');

const [first, ...records] = fs.readFileSync(0, 'utf8').trim().split('\n').map((line) => line.split(' '));
for (let field = 0; field < Number(first[1]); field++) {
  const seen = new Map();
  const count = (key) => {
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return before;
  };
  let pairs = 0;
  for (const record of records) {
    const others = record.filter((value, i) => i !== field);
    if (others.includes('-')) continue;
    pairs += count(others.join(''));
    if (record[field] !== '-') pairs -= count(`${others.join('')} ${record[field]}`);
  }
  console.log(pairs);
}
