// The script of Till Script: see the statement. While the solution runs, the methods of arrays that would give it away throw.
'use strict';

let trying = false; // does the solution run, and not we?

for (const [owner, names] of [
  [Array.prototype, ['map', 'filter', 'reduce', 'reduceRight', 'flatMap', 'flat', 'forEach', 'every', 'some', 'find', 'findIndex', 'findLast', 'findLastIndex']],
  [Array, ['from', 'fromAsync']],
]) {
  for (const name of names) {
    const real = owner[name];
    if (real === undefined) continue;
    const value = function (...args) {
      if (trying) throw new Error(`the method ${name} of arrays is not there`);
      return Reflect.apply(real, this, args);
    };
    Object.defineProperty(owner, name, { value, writable: true, configurable: true });
  }
}

const as = (state, action) => {
  const before = trying;
  trying = state;
  try {
    return action();
  } finally {
    trying = before;
  }
};

module.exports = async ({ solution, script, log, show, fail }) => {
  const FUNCTIONS = { map: solution.arrayMap, filter: solution.arrayFilter, reduce: solution.arrayReduce, flatMap: solution.arrayFlatMap };
  const named = new Map(); // arrays, by name
  const people = new Map(); // what is used as `this`, by name
  let changes = new Map(); // what the callback does, by the number of its call

  const read = (word) => {
    if (word in { undefined: 0, null: 0, NaN: 0, true: 0, false: 0 }) return { undefined, null: null, NaN: NaN, true: true, false: false }[word];
    if (word.startsWith('@')) return named.get(word.slice(1));
    return /^-?[0-9]+$/.test(word) ? Number(word) : word;
  };
  const person = (name) => {
    if (!people.has(name)) people.set(name, { name });
    return people.get(name);
  };
  const results = {
    same: (item) => item,
    place: (item, place) => place,
    nothing: () => undefined,
    large: (item) => item > 2,
    twice: (item) => [item, item],
    nested: (item, place) => [[item], place],
    holes: (item) => [, item, , undefined, ,],
    empty: () => [],
    like: (item) => ({ length: 1, 0: item }),
    text: (item, place) => `${place}${place}`,
  };
  const change = (items, [what, a, b]) => {
    if (what === 'push') items.push(read(a));
    else if (what === 'pop') items.pop();
    else if (what === 'shift') items.shift();
    else if (what === 'set') items[a] = read(b);
    else if (what === 'delete') delete items[a];
    else if (what === 'length') items.length = Number(a);
    else throw new Error(a);
  };
  const traced = (items) =>
    new Proxy(items, {
      has: (target, key) => {
        if (typeof key === 'string') as(false, () => log(`  is ${key} there?`));
        return key in target;
      },
      get: (target, key) => {
        if (key === 'length' || /^[0-9]+$/.test(String(key))) as(false, () => log(`  ${key}`));
        return target[key];
      },
    });

  const call = (step) => {
    const [, name, whose, kind, ...options] = step.split(' ');
    const self = options.find((it) => it.startsWith('this='))?.slice(5);
    const initial = options.find((it) => it.startsWith('initial='))?.slice(8);
    const plain = named.get(whose) ?? read(whose);
    const items = options.includes('traced') ? traced(plain) : plain;
    let calls = 0;
    function callback(...args) {
      return as(false, () => {
        const number = ++calls;
        const [place, last] = args.slice(-2);
        const who = people.get(this?.name) === this && this !== undefined ? ` for ${this.name}` : this === undefined ? '' : ' for somebody else';
        log(`  ${args.slice(0, -2).map((it) => show(it)).join(' and ')} at ${show(place)}${last === items ? '' : ' of another array'}${who}`);
        for (const one of changes.get(number) ?? []) change(plain, one);
        if (name === 'reduce') return `${kind === 'text' ? `${args.length}:` : ''}${String(args[0])}+${String(args[1])}`;
        return results[kind](args[0], args[1]);
      });
    }
    const rest = [...(kind === 'none' ? [undefined] : [callback]), ...(self === undefined ? [] : [person(self)]), ...(initial === undefined ? [] : [read(initial)])];
    log(step);
    try {
      const result = as(true, () => FUNCTIONS[name](items, ...rest));
      if (name !== 'reduce' && !Array.isArray(result)) fail(`${FUNCTIONS[name].name} must return an array, but returns ${show(result).slice(0, 60)}`);
      log(result === items && plain !== null && typeof plain === 'object' ? '-> the array itself' : `-> ${show(result)}`);
    } catch (error) {
      if (!(error instanceof TypeError) && !/^[a-z]{1,10}$/.test(String(error?.message))) throw error;
      log(`throws ${error instanceof TypeError ? 'TypeError' : show(error)}`);
    }
    if (changes.size > 0) log(`${whose} is ${show(plain)}`);
    changes = new Map();
  };

  for (const step of script.trim().split('\n')) {
    const [verb, a, ...more] = step.split(' ');
    if (verb === 'array') {
      const made = new Array(more.length);
      more.forEach((word, place) => {
        if (word !== '_') made[place] = read(word);
      });
      named.set(a, made);
    } else if (verb === 'like') {
      const made = { length: Number(more[0]) };
      for (const pair of more.slice(1)) made[pair.split(':')[0]] = read(pair.split(':')[1]);
      named.set(a, made);
    } else if (verb === 'inherit') {
      const parent = Object.create(Object.getPrototypeOf(named.get(a)));
      parent[more[0]] = read(more[1]);
      Object.setPrototypeOf(named.get(a), parent);
    } else if (verb === 'during') {
      changes.set(Number(a), [...(changes.get(Number(a)) ?? []), more]);
    } else if (verb === 'call') {
      call(step);
    } else {
      fail(`the script has an unknown step: ${step}`);
    }
  }
  log('end');
};
