// The script of Log Sieve: see the statement. Where the language has such methods for iterators, they are taken away first.
'use strict';

const ofIterators = Object.getPrototypeOf(Object.getPrototypeOf([].values()));
for (const key of Object.getOwnPropertyNames(ofIterators)) delete ofIterators[key];
delete globalThis.Iterator;

module.exports = async ({ solution, script, log, show, fail }) => {
  const { Flow } = solution;
  const named = new Map(); // sources and flows
  const iterators = new Map();

  const read = (word) => (/^[0-9]+$/.test(word) ? Number(word) : word);
  const source = (kind, name, words) => ({
    [Symbol.iterator]() {
      if (kind === 'broken') {
        log(`  ${name} cannot be opened`);
        throw new Error(words[0]);
      }
      log(`  ${name} is opened`);
      const values = kind === 'stuck' ? words.slice(1) : words;
      let state = 'open';
      let place = 0;
      const iterator = {
        next() {
          if (state !== 'open') fail(`${name} is read after it was ${state}`);
          if (place === values.length) {
            state = 'at its end';
            log(`  ${name} is at its end`);
            return { value: undefined, done: true };
          }
          const word = values[place++];
          if (word.startsWith('!')) {
            state = 'broken';
            log(`  ${name} throws`);
            throw new Error(word.slice(1));
          }
          log(`  ${name} gives ${word}`);
          return { value: read(word), done: false };
        },
        return() {
          log(`  ${name} is closed${state === 'open' ? '' : `, though it was ${state}`}`);
          state = 'closed';
          if (kind === 'stuck') throw new Error(words[0]);
          return {};
        },
      };
      if (kind === 'bare') delete iterator.return;
      return iterator;
    },
  });
  const FUNCTIONS = {
    same: (value) => value,
    place: (value, number) => number,
    pair: (value, number) => [value, number],
    odd: (value) => value % 2 === 1,
    later: (value, number) => number > 0,
    no: () => false,
  };
  const make = (word) => {
    const [name, when] = word.split('!');
    let calls = 0;
    return (...args) => {
      log(`  ${name} of ${args.map((it) => show(it)).join(' at ')}`);
      if (++calls === Number(when)) throw new Error('fn');
      return FUNCTIONS[name](...args);
    };
  };
  const follow = (flow, step) => {
    const [what, word] = step.split(':');
    const made = what === 'take' ? flow.take(Number(word)) : what === 'zip' ? flow.zip(...word.split(',').map((name) => named.get(name))) : flow[what](make(word));
    if (!(made instanceof Flow)) fail(`${what} must return a Flow, but returns ${show(made).slice(0, 60)}`);
    return made;
  };
  const attempt = (action) => {
    try {
      action();
    } catch (error) {
      if (!/^[a-z]{1,10}$/.test(String(error?.message))) throw error;
      log(`throws ${show(error)}`);
    }
  };
  const iteration = (result) => log(result.done ? `-> the end${result.value === undefined ? '' : ` and ${show(result.value)}`}` : `-> ${show(result.value)}`);

  for (const line of script.trim().split('\n')) {
    const [verb, name, ...words] = line.split(' ');
    log(line);
    if (['source', 'bare', 'stuck', 'broken'].includes(verb)) {
      named.set(name, source(verb, name, words));
    } else if (verb === 'flow') {
      const from = named.get(words[0]);
      named.set(name, words.slice(1).reduce(follow, from instanceof Flow ? from : new Flow(from)));
    } else if (verb === 'start') {
      const made = named.get(words[0])[Symbol.iterator]();
      if (typeof made?.next !== 'function' || typeof made.return !== 'function') fail(`an iterator must have next and return, but there is ${show(made).slice(0, 60)}`);
      iterators.set(name, made);
    } else if (verb === 'next') {
      for (let left = Number(words[0]); left > 0; left--) attempt(() => iteration(iterators.get(name).next()));
    } else if (verb === 'return') {
      attempt(() => iteration(iterators.get(name).return()));
    } else if (verb === 'list') {
      attempt(() => log(`-> ${show(named.get(name).toArray())}`));
    } else if (verb === 'find') {
      attempt(() => log(`-> ${show(named.get(name).find(make(words[0])))}`));
    } else if (verb === 'loop') {
      attempt(() => {
        let left = Number(words[0]);
        for (const value of named.get(name)) {
          log(`-> ${show(value)}`);
          if (--left === 0) break;
        }
        log('-> the end');
      });
    } else {
      fail(`the script has an unknown step: ${line}`);
    }
  }
  log('end');
};
