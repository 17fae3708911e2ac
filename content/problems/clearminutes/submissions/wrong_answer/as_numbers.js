// Mistake: reads plans as numbers. From bit 53 on the lowest minutes are rounded away before BigInt sees them.
'use strict';
const fs = require('fs');

const [, ...lines] = fs.readFileSync(0, 'utf8').trim().split('\n').map((line) => line.split(' ').map(Number));
const hour = 2n ** 60n - 1n;
const plans = lines.map(([plan, offset]) => ((BigInt(plan) << BigInt(offset)) | (BigInt(plan) >> BigInt(60 - offset))) & hour);
let once = 0n;
let twice = 0n;
for (const plan of plans) {
  twice |= once & plan;
  once |= plan;
}
const clear = once & ~twice;
console.log(clear.toString(2).replaceAll('0', '').length, plans.filter((plan) => (plan & clear) === 0n).length);
