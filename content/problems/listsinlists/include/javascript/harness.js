// The script of Lists in Lists: see the statement. The language's own two methods are taken away before the solution is read.
'use strict';

delete Array.prototype.flat;
delete Array.prototype.flatMap;

module.exports = async ({ solution, script, log, show, fail }) => {
  const lists = new Map(); // name -> { target, seen: what the solution gets }
  const names = new Map(); // and the other way round
  const iterators = new Map();
  const traced = new Set(); // names
  const check = function check(a, b) {
    return a === b;
  };

  const read = (word) => {
    if (word in { undefined: 0, null: 0, NaN: 0, true: 0, false: 0 }) return { undefined, null: null, NaN: NaN, true: true, false: false }[word];
    if (word === 'function') return check;
    if (word === 'Infinity') return Infinity;
    if (word.startsWith('@')) return lists.get(word.slice(1)).seen;
    return /^-?[0-9.]+$/.test(word) ? Number(word) : word;
  };
  const tell = (it) => (names.has(it) ? `@${names.get(it)}` : show(it));
  const make = (name, target) => {
    const say = (what) => {
      if (traced.has(name)) log(`  ${what} of ${name}`);
    };
    const seen = new Proxy(target, {
      has: (_, key) => {
        if (typeof key === 'string') say(`is ${key} there?`);
        return key in target;
      },
      get: (_, key) => {
        if (key === 'length' || /^[0-9]+$/.test(String(key))) say(key);
        return target[key];
      },
    });
    lists.set(name, { target, seen });
    names.set(seen, name);
  };
  const result = (made) => {
    if (!Array.isArray(made)) fail(`flatten must return an array, but returns ${show(made).slice(0, 60)}`);
    if (names.has(made)) return `${tell(made)} itself`;
    return `[${Array.from({ length: made.length }, (_, place) => (place in made ? tell(made[place]) : '(hole)')).join(', ')}]`;
  };
  const attempt = (action) => {
    try {
      action();
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      log('throws TypeError');
    }
  };
  const iteration = ({ done, value }) => log(done ? '-> the end' : `-> ${tell(value)}`);

  for (const step of script.trim().split('\n')) {
    const [verb, a, ...more] = step.split(' ');
    const depth = (word) => (word === '-' ? [] : [read(word)]);
    if (verb === 'list') {
      const made = new Array(more.length);
      more.forEach((word, place) => {
        if (word !== '_') made[place] = read(word);
      });
      make(a, made);
    } else if (verb === 'like') {
      const made = { length: read(more[0]) };
      for (const pair of more.slice(1)) made[pair.split(':')[0]] = read(pair.split(':')[1]);
      make(a, made);
    } else if (verb === 'put') {
      lists.get(a).target[more[0]] = read(more[1]);
    } else if (verb === 'drop') {
      delete lists.get(a).target[more[0]];
    } else if (verb === 'length') {
      lists.get(a).target.length = Number(more[0]);
    } else if (verb === 'trace') {
      traced.add(a);
    } else if (verb === 'flatten') {
      log(step);
      attempt(() => log(`-> ${result(solution.flatten(read(a), ...depth(more[0])))}`));
    } else if (verb === 'lazy') {
      log(step);
      attempt(() => {
        const made = solution.flattenLazily(read(more[0]), ...depth(more[1]));
        if (typeof made?.next !== 'function') fail(`flattenLazily must return an iterator, but returns ${show(made).slice(0, 60)}`);
        iterators.set(a, made);
      });
    } else if (!iterators.has(a)) {
      log(`there is no ${a}`);
    } else if (verb === 'next') {
      log(step);
      for (let left = Number(more[0]); left > 0; left--) iteration(iterators.get(a).next());
    } else if (verb === 'rest') {
      log(step);
      for (const value of iterators.get(a)) iteration({ done: false, value });
      log('-> the end');
    } else if (verb === 'return') {
      log(step);
      iterators.get(a).return();
    } else {
      fail(`the script has an unknown step: ${step}`);
    }
  }
  log('end');
};
