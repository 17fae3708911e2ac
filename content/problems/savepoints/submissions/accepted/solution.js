// A stack of savepoints, each with the rows that there were when it was set, and for each name how often it is in the stack. A
// rollback is a release of the savepoint, back to its rows, and the same savepoint set anew. O(n).
'use strict';
const fs = require('fs');

function afterImport(statements) {
  let rows = 0;
  let failed = 0;
  const savepoints = [];
  const times = new Map();

  const set = (name) => {
    savepoints.push({ name, rows });
    times.set(name, (times.get(name) ?? 0) + 1);
  };
  /** Takes the latest savepoint of that name off, and all above it. */
  const release = (name) => {
    const savepoint = savepoints.pop();
    times.set(savepoint.name, times.get(savepoint.name) - 1);
    return savepoint.name === name ? savepoint : undefined;
  };

  for (const [kind, number] of statements) {
    if (kind === 'insert') {
      rows += Number(number);
    } else if (kind === 'savepoint') {
      set(number);
    } else if (!times.get(number)) {
      failed++;
    } else {
      let savepoint;
      while (!savepoint) savepoint = release(number);
      if (kind === 'rollback') {
        rows = savepoint.rows;
        set(number);
      }
    }
  }
  return [rows, savepoints.length, failed];
}

const [, ...lines] = fs.readFileSync(0, 'utf8').trim().split('\n');
console.log(...afterImport(lines.map((line) => line.split(' '))));
