// Mistake: a release gives up what was inserted since the savepoint, as a rollback does.
'use strict';
const fs = require('fs');

let rows = 0;
let failed = 0;
const savepoints = [];
const times = new Map();
const set = (name) => {
  savepoints.push({ name, rows });
  times.set(name, (times.get(name) ?? 0) + 1);
};
for (const line of fs.readFileSync(0, 'utf8').trim().split('\n').slice(1)) {
  const [kind, number] = line.split(' ');
  if (kind === 'insert') {
    rows += Number(number);
  } else if (kind === 'savepoint') {
    set(number);
  } else if (!times.get(number)) {
    failed++;
  } else {
    let last;
    do {
      last = savepoints.pop();
      times.set(last.name, times.get(last.name) - 1);
    } while (last.name !== number);
    rows = last.rows;
    if (kind === 'rollback') set(number);
  }
}
console.log(rows, savepoints.length, failed);
