// The script of Borrowed Self: see the statement. While the solution runs, what would give it away throws.
'use strict';

let trying = false; // does the solution run, and not we?
const realApply = Reflect.apply;

for (const [owner, names] of [
  [Function.prototype, ['call', 'apply', 'bind']],
  [Reflect, ['apply']],
]) {
  for (const name of names) {
    const real = owner[name];
    const value = function (...args) {
      if (trying) throw new Error(`the engine has taken ${name} away`);
      return realApply(real, this, args);
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

// What functions are made from; `run` hears of each run. Those without 'use strict' cannot stand in this file.
const KINDS = {
  strict: (run) => function (...args) {
    return run(this, new.target, args);
  },
  sloppy: Function('run', 'return function (...args) { return run(this, new.target, args); };'),
  arrow: (run) => (...args) => run(undefined, undefined, args),
  method: (run) => ({
    method(...args) {
      return run(this, undefined, args);
    },
  }).method,
  class: (run) => class {
    constructor(...args) {
      run(this, new.target, args);
    }
  },
};

module.exports = async ({ solution, script, log, show, fail }) => {
  const named = new Map();
  const names = new Map(); // and the other way round, of objects and functions
  const inside = new Map(); // steps, by the name of the function
  const watched = [String, Number, Boolean, Object, Function, Array].map((of) => [`${of.name}.prototype`, of.prototype]);
  let runs = 0;

  const read = (word) => {
    if (word in { undefined: 0, null: 0, true: 0, false: 0, NaN: 0, Infinity: 0 }) return { undefined, null: null, true: true, false: false, NaN, Infinity }[word];
    if (word.startsWith('@')) return named.get(word.slice(1));
    return /^-?[0-9.]+$/.test(word) ? Number(word) : word;
  };
  const tell = (it) => {
    if (it === globalThis) return 'the global object';
    if (names.has(it)) return `@${names.get(it)}`;
    if (it instanceof String || it instanceof Number || it instanceof Boolean) return `Object(${show(it.valueOf())})`;
    if (typeof it === 'function') {
      const plain = ['length', 'name'].some((key) => Object.getOwnPropertyDescriptor(it, key)?.writable !== false || Object.keys(it).includes(key));
      return `function ${show(it.name)} of length ${show(it.length)}${plain ? ', which can be assigned' : ''}`;
    }
    return it !== null && typeof it === 'object' ? `${Array.isArray(it) ? 'array' : it.constructor?.name || 'object'} ${show(it)}` : show(it);
  };
  const keep = (name, it) => {
    named.set(name, it);
    if (Object(it) === it && !names.has(it)) {
      names.set(it, name);
      watched.push([name, it]);
    }
  };
  // A sloppy function tells by `arguments` and `caller` how it is called, while it runs.
  const keysOf = (it) => Reflect.ownKeys(it).filter((key) => typeof it !== 'function' || (key !== 'arguments' && key !== 'caller'));
  const state = () => watched.map(([, it]) => keysOf(it).map((key) => [key, Object.getOwnPropertyDescriptor(it, key).value]));
  const compare = (before, when) => {
    const after = state();
    before.forEach((keys, i) => {
      const same = keys.length === after[i].length && keys.every(([key, value], k) => key === after[i][k][0] && Object.is(value, after[i][k][1]));
      if (!same) log(`  ${watched[i][0]} is not as before ${when}`);
    });
  };
  let begun = null; // the state before one of the three functions was called

  const make = (kind, name, length, how) => {
    const run = (self, target, args) => as(false, () => {
      const keys = self !== globalThis && Object(self) === self && typeof self !== 'function' ? ` with ${Reflect.ownKeys(self).map(String).join(' ') || 'no keys'}` : '';
      const unnamed = target !== undefined && !names.has(self);
      const who = kind === 'arrow' ? '' : ` this ${unnamed ? `a new one${self instanceof made ? ' of it' : ''}` : tell(self)}${unnamed ? '' : keys}`;
      log(`  ${name} runs:${who} args [${args.map(tell).join(', ')}]${target ? ` new.target ${tell(target)}` : ''}`);
      if (begun) compare(begun, `while ${name} runs`);
      const steps = inside.get(name) ?? [];
      inside.delete(name);
      for (const step of steps) perform(step);
      const result = `r${++runs}`;
      if (how === 'throws') throw new Error(result);
      return how === 'self' ? self : result;
    });
    const made = KINDS[kind](run);
    Object.defineProperty(made, 'length', { value: Number(length), configurable: true });
    Object.defineProperty(made, 'name', { value: name, configurable: true });
    keep(name, made);
  };

  // Does one thing with the solution's functions, or with what they have returned.
  const attempt = (step, name, action) => {
    log(step);
    const outer = begun;
    begun = state();
    let text;
    try {
      const result = as(true, action);
      text = `-> ${tell(result)}`;
      compare(begun, 'afterwards');
      if (name !== null) keep(name, result);
    } catch (error) {
      if (!(error instanceof TypeError) && !/^r[0-9]+$/.test(String(error?.message))) throw error;
      text = `throws ${error instanceof TypeError ? 'TypeError' : show(error)}`;
      compare(begun, 'afterwards');
    }
    begun = outer;
    log(text);
  };

  function perform(step) {
    const [verb, name, a, ...more] = step.split(' ');
    const fn = a === undefined ? undefined : read(named.has(a) ? `@${a}` : a);
    const values = more.map(read);
    if (verb === 'object' || verb === 'like') {
      const made = verb === 'like' ? { length: Number(a) } : {};
      for (const pair of step.split(' ').slice(verb === 'like' ? 3 : 2)) made[pair.split(':')[0]] = read(pair.split(':')[1]);
      keep(name, made);
    } else if (verb === 'array') {
      const words = step.split(' ').slice(2);
      const made = new Array(words.length);
      words.forEach((word, place) => {
        if (word !== '_') made[place] = read(word);
      });
      keep(name, made);
    } else if (verb in KINDS) {
      make(verb, name, a, more[0]);
    } else if (verb === 'length' || verb === 'name') {
      Object.defineProperty(named.get(name), verb, { value: read(a) });
    } else if (verb === 'inside') {
      inside.set(name, [...(inside.get(name) ?? []), [a, ...more].join(' ')]);
    } else if (verb === 'call') {
      attempt(step, name, () => solution.callWith(fn, ...values));
    } else if (verb === 'apply') {
      attempt(step, name, () => solution.applyWith(fn, ...values));
    } else if (verb === 'bind') {
      attempt(step, name, () => {
        const made = solution.bindTo(fn, ...values);
        if (typeof made !== 'function') fail(`bindTo must return a function, but returns ${show(made).slice(0, 60)}`);
        return made;
      });
    } else if (verb === 'run') {
      attempt(step, name, () => fn(...values));
    } else if (verb === 'of') {
      fn.method = named.get(more[0]); // `of R V F V…`: the object stands in front
      attempt(step, name, () => fn.method(...values.slice(1)));
    } else if (verb === 'new') {
      attempt(step, name, () => new fn(...values));
    } else if (verb === 'construct') {
      attempt(step, name, () => Reflect.construct(fn, values.slice(1), named.get(more[0])));
    } else if (verb === 'made') {
      log(step);
      log(`-> ${read(name) instanceof fn}`);
    } else {
      fail(`the script has an unknown step: ${step}`);
    }
  }

  for (const step of script.trim().split('\n')) perform(step);
  log('end');
};
