// The script of Undo Snapshot: see the statement. The language's own function is taken away before the solution is read.
'use strict';
const { types } = require('util');

delete globalThis.structuredClone;

const VIEWS = { bytes: Uint8Array, shorts: Int16Array, doubles: Float64Array };

module.exports = async ({ solution, script, log, show, fail }) => {
  const named = new Map(); // what the script has made, by name
  const names = new Map(); // and the other way round
  const called = new Map(); // names of functions

  const read = (word) => {
    if (word in { undefined: 0, null: 0, true: 0, false: 0, NaN: 0, '-0': 0 }) return { undefined, null: null, true: true, false: false, NaN: NaN, '-0': -0 }[word];
    if (word.startsWith('@')) return named.get(word.slice(1));
    if (word.startsWith('#')) return Symbol.for(word.slice(1));
    return /^-?[0-9]+$/.test(word) ? Number(word) : word;
  };
  const property = (word) => (word.startsWith('#') ? Symbol.for(word.slice(1)) : word);
  const func = (name) => {
    const made = function () {
      log(`${name} is called`);
    };
    called.set(made, name);
    return made;
  };
  const make = (kind, more) => {
    if (kind === 'object') return Object.create(more[0] === undefined ? Object.prototype : read(more[0]));
    if (kind === 'array') return new Array(Number(more[0]));
    if (kind === 'map') return new Map();
    if (kind === 'set') return new Set();
    if (kind === 'date') return new Date(Number(more[0]));
    if (kind === 'buffer') return new ArrayBuffer(Number(more[0]));
    return new VIEWS[kind](read(more[0]), Number(more[1]), Number(more[2]));
  };
  const flags = (word) => ({ writable: word.includes('w'), enumerable: word.includes('e'), configurable: word.includes('c') });

  // All that can be seen of a value, an object a line; `foreign` tells of what is neither the copy's own nor may be shared.
  const picture = (value, foreign) => {
    const numbers = new Map();
    const order = [];
    const tell = (it) => {
      if (typeof it === 'function') return called.get(it) ?? 'another function';
      if (it === null || typeof it !== 'object') return show(it);
      if (foreign(it)) return `the original ${names.get(it) ?? 'object'}`;
      if (!numbers.has(it)) {
        order.push(it);
        numbers.set(it, order.length);
      }
      return `#${numbers.get(it)}`;
    };
    const marks = (d) => {
      const all = `${d.writable ? 'w' : '-'}${d.enumerable ? 'e' : '-'}${d.configurable ? 'c' : '-'}`;
      return all === 'wec' ? '' : ` (${all})`;
    };
    const properties = (it) =>
      Reflect.ownKeys(it)
        .map((key) => [key, Object.getOwnPropertyDescriptor(it, key)])
        .filter(([key, d]) => !(Array.isArray(it) && key === 'length' && d.writable))
        .map(([key, d]) => {
          if ('value' in d) return `${String(key)} ${tell(d.value)}${marks(d)}`;
          return `${String(key)} ${[d.get && `get ${tell(d.get)}`, d.set && `set ${tell(d.set)}`].filter(Boolean).join(' ')}${marks(d)}`;
        });
    const kind = (it) => {
      if (Array.isArray(it)) return ['array', Array.prototype, `of ${it.length}`];
      if (types.isMap(it)) return ['map', Map.prototype, ...[...Map.prototype.entries.call(it)].map(([k, v]) => `${tell(k)} => ${tell(v)}`)];
      if (types.isSet(it)) return ['set', Set.prototype, ...[...Set.prototype.values.call(it)].map(tell)];
      if (types.isDate(it)) return ['date', Date.prototype, show(Date.prototype.getTime.call(it))];
      if (types.isAnyArrayBuffer(it)) return ['buffer', ArrayBuffer.prototype, `of ${it.byteLength}: ${new Uint8Array(it).join(' ')}`];
      for (const [name, View] of Object.entries(VIEWS)) if (it instanceof View) return [name, View.prototype, `${tell(it.buffer)} from ${it.byteOffset}, ${it.length} of them`];
      return ['object', Object.prototype];
    };
    const prototype = (it, usual) => {
      const has = Object.getPrototypeOf(it);
      if (has === usual) return [];
      return [has === null ? 'without prototype' : `prototype ${names.get(has) ?? 'another one'}`];
    };
    const lines = [tell(value)];
    for (let i = 0; i < order.length; i++) {
      const it = order[i];
      const [name, usual, ...inside] = kind(it);
      const window = ArrayBuffer.isView(it);
      const state = window || Object.isExtensible(it) ? [] : ['closed'];
      const parts = [...prototype(it, usual), ...inside, ...(window ? [] : properties(it)), ...state].join(', ');
      lines.push(`#${i + 1} ${name}${parts && `: ${parts}`}`);
    }
    return lines;
  };

  for (const step of script.trim().split('\n')) {
    const [verb, a, b, ...more] = step.split(' ');
    const it = named.get(a);
    if (verb === 'new') {
      const made = b === 'function' ? func(a) : make(b, more);
      named.set(a, made);
      names.set(made, a);
    } else if (verb === 'set') {
      Reflect.defineProperty(it, property(b), { value: read(more[0]), writable: true, enumerable: true, configurable: true });
    } else if (verb === 'define') {
      Reflect.defineProperty(it, property(b), { value: read(more[0]), ...flags(more[1]) });
    } else if (verb === 'access') {
      const { enumerable, configurable } = flags(more[1]);
      const which = more[0];
      Reflect.defineProperty(it, property(b), {
        ...(which !== 'set' && { get: func(`${a}-${b}-get`) }),
        ...(which !== 'get' && { set: func(`${a}-${b}-set`) }),
        enumerable,
        configurable,
      });
    } else if (verb === 'length') {
      Reflect.defineProperty(it, 'length', { value: Number(b), writable: more[0] === 'w' });
    } else if (verb === 'put') {
      it.set(read(b), read(more[0]));
    } else if (verb === 'add') {
      it.add(read(b));
    } else if (verb === 'poke') {
      it[Number(b)] = Number(more[0]);
    } else if (verb === 'close') {
      Object.preventExtensions(it);
    } else if (verb === 'freeze') {
      Object.freeze(it);
    } else if (verb === 'clone') {
      const value = read(a);
      const nobody = () => false;
      const before = picture(value, nobody).join('\n');
      const copy = solution.deepClone(value);
      if (picture(value, nobody).join('\n') !== before) fail('the original has changed');
      const originals = new Set([...named.values(), ...[...named.values()].filter((one) => ArrayBuffer.isView(one)).map((one) => one.buffer)]);
      log(`clone ${a}`);
      picture(copy, (one) => originals.has(one)).forEach(log);
    } else {
      fail(`the script has an unknown step: ${step}`);
    }
  }
  log('end');
};
