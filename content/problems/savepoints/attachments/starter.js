'use strict';
const fs = require('fs');

/** The numbers of rows, of savepoints and of failed statements. A statement is { kind, number }. */
function afterImport(statements) {
  // Your solution goes here.
  return [0, 0, 0];
}

const [, ...lines] = fs.readFileSync(0, 'utf8').trim().split('\n');
const statements = lines.map((line) => {
  const [kind, number] = line.split(' ');
  return { kind, number: Number(number) };
});
console.log(...afterImport(statements));
