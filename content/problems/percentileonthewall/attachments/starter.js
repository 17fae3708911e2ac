'use strict';
const fs = require('fs');

/** Shows one percentile of the measurements that count. The first measurement has number 1. */
class Wall {
  constructor(percent) {
    this.percent = percent;
  }

  add(time) {
    // Your solution goes here.
  }

  drop(number) {
    // Your solution goes here.
  }

  /** null for nothing */
  shown() {
    // Your solution goes here.
    return null;
  }
}

const [firstLine, ...lines] = fs.readFileSync(0, 'utf8').trimEnd().split('\n');
const wall = new Wall(Number(firstLine.split(' ')[1]));
const shown = lines.map((line) => {
  const [what, value] = line.split(' ');
  if (what === 'add') wall.add(Number(value));
  else wall.drop(Number(value));
  return wall.shown() ?? 'none';
});
console.log(shown.join('\n'));
