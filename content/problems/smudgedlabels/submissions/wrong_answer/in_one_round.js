// Mistake: goes through the readings once and pairs each with the same label or else, at once, with one that looks alike.
// That one may be the very label that a later reading spells out.
'use strict';
const fs = require('fs');

const FORM = { O: '0', Q: '0', I: '1', Z: '2', S: '5', B: '8', W: 'VV' };
const canonical = (label) => label.replace(/[OQIZSBW]/g, (c) => FORM[c]);

const [first, , ...labels] = fs.readFileSync(0, 'utf8').trim().split(/\s+/);
const n = Number(first);
const open = new Map(); // form -> label -> how often it is still in no pair
for (const label of labels.slice(0, n)) {
  const form = canonical(label);
  if (!open.has(form)) open.set(form, new Map());
  const group = open.get(form);
  group.set(label, (group.get(label) ?? 0) + 1);
}
let certain = 0;
let likely = 0;
for (const label of labels.slice(n)) {
  const group = open.get(canonical(label));
  if (!group || group.size === 0) continue;
  const partner = group.has(label) ? label : group.keys().next().value;
  if (partner === label) certain++;
  else likely++;
  if (group.get(partner) === 1) group.delete(partner);
  else group.set(partner, group.get(partner) - 1);
}
const both = certain + likely;
console.log(certain, likely, n - both, labels.length - n - both);
