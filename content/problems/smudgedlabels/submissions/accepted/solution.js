// Labels that look alike have the same canonical form: every replacement made in one direction. First the labels
// themselves are paired, then the forms of what is left over. O(n + m) time.
'use strict';
const fs = require('fs');

const FORM = { O: '0', Q: '0', I: '1', Z: '2', S: '5', B: '8', W: 'VV' };

const canonical = (label) => label.replace(/[OQIZSBW]/g, (c) => FORM[c]);

/** Pairs equal texts; what of both lists has found no partner is left. */
function pair(listed, read) {
  const waiting = new Map();
  for (const label of listed) waiting.set(label, (waiting.get(label) ?? 0) + 1);
  const unknown = [];
  for (const label of read) {
    const count = waiting.get(label) ?? 0;
    if (count > 0) waiting.set(label, count - 1);
    else unknown.push(label);
  }
  const missing = [];
  for (const [label, count] of waiting) for (let i = 0; i < count; i++) missing.push(label);
  return { pairs: read.length - unknown.length, missing, unknown };
}

/** The numbers of certain pairs, likely pairs, missing labels and unknown readings. */
function compare(listed, read) {
  const certain = pair(listed, read);
  const likely = pair(certain.missing.map(canonical), certain.unknown.map(canonical));
  return [certain.pairs, likely.pairs, likely.missing.length, likely.unknown.length];
}

const [n, , ...labels] = fs.readFileSync(0, 'utf8').trim().split(/\s+/);
console.log(compare(labels.slice(0, Number(n)), labels.slice(Number(n))).join(' '));
