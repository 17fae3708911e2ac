// The script of Config Drift: see the statement. The functions of Node.js that compare throw while a solution is tried.
'use strict';
const assert = require('assert');
const util = require('util');

for (const [owner, name] of [
  [util, 'isDeepStrictEqual'],
  [assert, 'deepStrictEqual'],
  [assert, 'deepEqual'],
]) {
  owner[name] = () => {
    throw new Error(`${name} is not there`);
  };
}

const VIEWS = { bytes: Uint8Array, shorts: Int16Array, doubles: Float64Array };

module.exports = async ({ solution, script, log, show, fail }) => {
  const named = new Map(); // what the script has made, by name
  const words = { undefined, null: null, true: true, false: false, NaN, '-0': -0 };

  const read = (word) => {
    if (word in words) return words[word];
    if (word.startsWith('@')) return named.get(word.slice(1));
    if (word.startsWith('#')) return Symbol.for(word.slice(1));
    if (word.startsWith("'")) return word.slice(1);
    return /^-?[0-9]+$/.test(word) ? Number(word) : word;
  };
  const property = (word) => (word.startsWith('#') ? Symbol.for(word.slice(1)) : word);
  const make = (kind, more) => {
    if (kind === 'object') return Object.create(more[0] === undefined ? Object.prototype : read(more[0]));
    if (kind === 'array') return new Array(Number(more[0]));
    if (kind === 'map') return new Map();
    if (kind === 'set') return new Set();
    if (kind === 'date') return new Date(Number(more[0]));
    if (kind === 'function') return () => {};
    return new VIEWS[kind](Number(more[0]));
  };

  for (const step of script.trim().split('\n')) {
    const [verb, name, a, ...more] = step.split(' ');
    const it = named.get(name);
    if (verb === 'new') named.set(name, make(a, more));
    else if (verb === 'set') it[property(a)] = read(more[0]);
    else if (verb === 'hide') Object.defineProperty(it, property(a), { value: read(more[0]), enumerable: false, configurable: true, writable: true });
    else if (verb === 'put') it.set(read(a), read(more[0]));
    else if (verb === 'add') it.add(read(a));
    else if (verb === 'equal') {
      const result = solution.deepEqual(read(name), read(a));
      if (typeof result !== 'boolean') fail(`deepEqual must return true or false, but returns ${show(result).slice(0, 60)}`);
      log(`${name} ${a} ${result}`);
    } else fail(`the script has an unknown step: ${step}`);
  }
  log('end');
};
