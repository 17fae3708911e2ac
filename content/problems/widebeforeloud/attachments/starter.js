'use strict';
const fs = require('fs');

/** The error to look at first as { error, reach, volume }, null if none is kept; a report is { host, error }. */
function firstToLookAt(reports, most) {
  // Your solution goes here.
  return null;
}

const [firstLine, ...lines] = fs.readFileSync(0, 'utf8').trimEnd().split('\n');
const most = Number(firstLine.split(' ')[1]);
const reports = lines.map((line) => {
  const [host, error] = line.split(' ');
  return { host, error };
});
const found = firstToLookAt(reports, most);
console.log(found ? `${found.error} ${found.reach} ${found.volume}` : 'none');
