// The script of Audit Line: see the statement. While the solution runs, JSON.stringify throws.
'use strict';

const real = JSON.stringify;
let trying = false; // does the solution run, and not we?

JSON.stringify = (...args) => {
  if (trying) throw new Error('JSON.stringify is not there');
  return real(...args);
};

const ours = (action) => {
  const before = trying;
  trying = false;
  try {
    return action();
  } finally {
    trying = before;
  }
};

module.exports = async ({ solution, script, log, show, fail }) => {
  const named = new Map(); // objects, by name
  const names = new Map(); // and the other way round
  const words = { undefined, null: null, true: true, false: false, NaN, Infinity, '-Infinity': -Infinity };

  const read = (word) => {
    if (word in words) return words[word];
    if (word.startsWith('@')) return named.get(word.slice(1));
    if (word.startsWith('#')) return Symbol.for(word.slice(1));
    if (word.startsWith('"')) return JSON.parse(word);
    if (/^-?[0-9]+n$/.test(word)) return BigInt(word.slice(0, -1));
    return /^[-0-9]/.test(word) ? Number(word) : word;
  };
  const key = (word) => (word.startsWith('"') ? JSON.parse(word) : word);
  const tell = (value) => {
    if (names.has(value)) return `@${names.get(value)}`;
    return value !== null && typeof value === 'object' ? `an object with ${show(Object.keys(value))}` : show(value);
  };
  const visible = (text) => text.replaceAll(' ', '·').replaceAll('\t', '→').split('\n');
  const make = (name, kind, more) => {
    if (kind === 'object') return {};
    if (kind === 'array') return new Array(Number(more[0]));
    if (kind === 'map') return new Map([[1, 2]]);
    if (kind === 'date') return new Date(Number(more[0]));
    if (kind === 'boxed') return Object(read(more[0]));
    if (kind === 'bigints') return BigInt.prototype;
    return function () {};
  };
  const replacers = {
    trace: function (name, value) {
      return ours(() => {
        log(`  replace ${show(name)} of ${tell(this)}: ${tell(value)}`);
        return value;
      });
    },
    positive: (name, value) => (typeof value === 'number' && value < 0 ? undefined : value),
    texts: (name, value) => (typeof value === 'number' ? `${value}` : value),
    open: (name, value) => (value instanceof Map ? [...value] : value),
    boxed: (name, value) => (typeof value === 'number' ? Object(value + 1) : value),
  };

  for (const step of script.trim().split('\n')) {
    const [verb, name, a, ...more] = step.split(' ');
    const it = named.get(name);
    if (verb === 'new') {
      const made = make(name, a, more);
      named.set(name, made);
      names.set(made, name);
    } else if (verb === 'set') {
      it[a.startsWith('#') ? read(a) : key(a)] = read(more[0]);
    } else if (verb === 'hide') {
      Object.defineProperty(it, key(a), { value: read(more[0]), configurable: true, enumerable: false, writable: true });
    } else if (verb === 'compute') {
      const get = () => ours(() => {
        log(`  compute ${show(key(a))}`);
        return read(more[0]);
      });
      Object.defineProperty(it, key(a), { get, configurable: true, enumerable: true });
    } else if (verb === 'inherit') {
      const parent = Object.create(Object.getPrototypeOf(it));
      parent[key(a)] = read(more[0]);
      Object.setPrototypeOf(it, parent);
    } else if (verb === 'json') {
      it.toJSON = function (...args) {
        return ours(() => {
          log(`  toJSON of ${tell(this)} with ${args.map(tell).join(' ')}`);
          return read(a);
        });
      };
      Object.defineProperty(it, 'toJSON', { enumerable: false });
    } else if (verb === 'text') {
      log(step);
      const args = [read(name)];
      if (a !== undefined) args.push(a === '-' ? undefined : a.startsWith('[') ? a.slice(1, -1).split(',').filter(Boolean).map(read) : replacers[a]);
      if (more[0] !== undefined) args.push(read(more[0]));
      trying = true;
      try {
        const text = solution.stringify(...args);
        trying = false;
        if (text !== undefined && typeof text !== 'string') fail(`stringify must return a string or undefined, but returns ${show(text).slice(0, 60)}`);
        if (text === undefined) log('undefined');
        else visible(text).forEach((line) => log(line));
      } catch (error) {
        trying = false;
        if (!(error instanceof TypeError)) throw error;
        log('TypeError');
      }
    } else {
      fail(`the script has an unknown step: ${step}`);
    }
  }
  log('end');
};
