// Near twins in a field have the same rest, with nothing missing in it. Each record meets those before it that have the same rest,
// and are no near twins of it only if they agree in the field, too. O(n k) look-ups.
'use strict';
const fs = require('fs');

const MISSING = '-';

/** The number of pairs that agree in all fields but this one. */
function nearTwins(records, field) {
  const rests = new Map(); // how often each rest occurred, and each value with it
  let pairs = 0;
  for (const record of records) {
    const others = record.toSpliced(field, 1);
    if (others.includes(MISSING)) continue;
    const rest = others.join(' ');
    if (!rests.has(rest)) rests.set(rest, { count: 0, values: new Map() });
    const group = rests.get(rest);
    const value = record[field];
    const equal = value === MISSING ? 0 : (group.values.get(value) ?? 0);
    pairs += group.count - equal;
    group.count++;
    group.values.set(value, equal + 1);
  }
  return pairs;
}

const [first, ...records] = fs
  .readFileSync(0, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' '));
for (let field = 0; field < Number(first[1]); field++) console.log(nearTwins(records, field));
