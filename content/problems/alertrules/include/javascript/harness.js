// The script of Alert Rules: see the statement.
'use strict';

module.exports = async ({ solution, script, log, show, fail }) => {
  const named = new Map(); // functions of both kinds, by name
  const originals = new Map(); // what curry is given, with its name
  const people = new Map(); // what is used as `this`, by name
  const blank = Symbol('blank');
  let runs = 0;

  const read = (word) => {
    if (word in { undefined: 0, null: 0, NaN: 0, true: 0, false: 0 }) return { undefined, null: null, NaN: NaN, true: true, false: false }[word];
    if (word === '_') return blank;
    if (word.startsWith('@')) return named.get(word.slice(1));
    return /^-?[0-9]+$/.test(word) ? Number(word) : word;
  };
  const person = (name) => {
    if (!people.has(name)) people.set(name, { name });
    return people.get(name);
  };
  const tell = (it) => {
    if (it === blank) return '_';
    if (originals.has(it)) return `${originals.get(it)} itself`;
    return typeof it === 'function' ? `function ${it.name} for ${it.length} more` : show(it);
  };
  const original = (name, length, kind) => {
    const made = function (...args) {
      const who = people.get(this?.name) === this && this !== undefined ? this.name : 'nobody';
      const result = `r${++runs}`;
      log(`${name} is called for ${who} with ${args.length}: ${args.map(tell).join(' ')}`);
      if (kind === 'throws') throw new Error(result);
      return kind === 'itself' ? made : kind === 'nothing' ? undefined : result;
    };
    Object.defineProperty(made, 'length', { value: length });
    Object.defineProperty(made, 'name', { value: name });
    originals.set(made, name);
    return made;
  };

  for (const step of script.trim().split('\n')) {
    const [verb, name, a, ...more] = step.split(' ');
    if (verb === 'fn') {
      named.set(name, original(name, Number(a), more[0]));
    } else if (typeof named.get(a) !== 'function') {
      log(`${a} is no function`);
    } else if (verb === 'curry') {
      const made = solution.curry(named.get(a), read(more[0]), ...more.slice(1).map(Number));
      if (typeof made !== 'function') fail(`curry must return a function, but returns ${show(made).slice(0, 60)}`);
      named.set(name, made);
      log(`${name} = ${tell(made)}`);
    } else if (verb === 'call') {
      const [who, ...args] = more;
      try {
        const result = named.get(a).apply(who === 'nobody' ? undefined : person(who), args.map(read));
        named.set(name, result);
        log(`${name} = ${tell(result)}`);
      } catch (error) {
        if (!/^r[0-9]+$/.test(String(error?.message))) throw error;
        named.set(name, undefined);
        log(`${name}: it throws ${show(error)}`);
      }
    } else {
      fail(`the script has an unknown step: ${step}`);
    }
  }
  log('end');
};
