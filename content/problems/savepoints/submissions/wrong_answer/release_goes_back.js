// Mistake: a release gives up what was inserted since the savepoint, as a rollback does.
'use strict';
const fs = require('fs');

let rows = 0;
let failed = 0;
let savepoints = [];
for (const line of fs.readFileSync(0, 'utf8').trim().split('\n').slice(1)) {
  const [kind, number] = line.split(' ');
  if (kind === 'insert') rows += Number(number);
  if (kind === 'savepoint') savepoints.push({ name: number, rows });
  if (kind === 'insert' || kind === 'savepoint') continue;
  const at = savepoints.map(({ name }) => name).lastIndexOf(number);
  if (at < 0) {
    failed++;
  } else {
    rows = savepoints[at].rows;
    savepoints = savepoints.slice(0, kind === 'rollback' ? at + 1 : at);
  }
}
console.log(rows, savepoints.length, failed);
