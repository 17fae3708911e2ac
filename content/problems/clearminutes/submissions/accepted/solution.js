// Numbers hold 53 bits and their bit operators see 32 of them: so the hour is kept as two halves of 30 minutes, and a clock that
// is off by half an hour or more swaps them. O(n) time and memory.
'use strict';
const fs = require('fs');

const HALF = 2 ** 30;

/** The two halves of a plan by real time, the earlier one first. */
function turned(plan, offset) {
  const halves = [Number(BigInt(plan) % BigInt(HALF)), Number(BigInt(plan) / BigInt(HALF))];
  const [early, late] = offset >= 30 ? halves.reverse() : halves;
  const by = offset % 30;
  const turn = (to, from) => ((to << by) | (from >>> (30 - by))) & (HALF - 1);
  return [turn(early, late), turn(late, early)];
}

const [, ...lines] = fs.readFileSync(0, 'utf8').trim().split('\n');
const plans = lines.map((line) => turned(line.split(' ')[0], Number(line.split(' ')[1])));
const once = [0, 0];
const twice = [0, 0];
for (const plan of plans) {
  for (const half of [0, 1]) {
    twice[half] |= once[half] & plan[half];
    once[half] |= plan[half];
  }
}
const clear = [0, 1].map((half) => once[half] & ~twice[half]);
const ones = clear.map((half) => half.toString(2).replaceAll('0', '')).join('').length;
console.log(ones, plans.filter((plan) => ((plan[0] & clear[0]) | (plan[1] & clear[1])) === 0).length);
