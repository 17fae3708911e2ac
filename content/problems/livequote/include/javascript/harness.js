// The script of Live Quote: see the statement.
'use strict';

module.exports = async ({ solution, script, log, show, fail }) => {
  const { cell, computed, effect, batch } = solution;
  const named = new Map(); // cells and computed values
  const stops = new Map();

  const read = (word) => (named.has(word) ? named.get(word).get() : Number(word));
  const COMPUTED = {
    sum: (words) => words.reduce((total, word) => total + read(word), 0),
    half: ([x]) => Math.floor(read(x) / 2),
    less: ([x, y]) => (read(x) < read(y) ? 1 : 0),
    if: ([x, y, z]) => (read(x) !== 0 ? read(y) : read(z)),
    check: ([x]) => {
      const value = read(x);
      if (value > 9) throw new Error(`${value} is too much`);
      return value;
    },
    put: ([a, x]) => {
      const value = read(x);
      named.get(a).set(value);
      return value;
    },
    catch: ([x]) => {
      try {
        return read(x);
      } catch (error) {
        log(`  caught ${show(error)}`);
        return -1;
      }
    },
  };
  const EFFECTS = {
    show: (name, words) => log(`  ${name} shows ${words.map((word) => show(read(word))).join(' ')}`),
    when: (name, [x, y]) => {
      if (read(x) !== 0) log(`  ${name} shows ${show(read(y))}`);
    },
    fail: (name, [x]) => {
      const value = read(x);
      if (value > 9) throw new Error(`${name} fails`);
    },
    copy: (name, [a, x]) => named.get(a).set(read(x)),
    cap: (name, [a, n]) => {
      if (read(a) > Number(n)) named.get(a).set(Number(n));
    },
    nest: (name, [a, x]) => {
      const value = read(x);
      batch(() => named.get(a).set(value));
      log(`  ${name} shows ${show(read(a))}`);
    },
  };
  const attempt = (action) => {
    try {
      action();
    } catch (error) {
      if (!(error instanceof Error) || !/^(?:cycle|set within computed|-?[0-9]+ is too much|[a-z]+ fails|[a-z]{1,10})$/.test(error.message)) throw error;
      log(`throws ${show(error)}`);
    }
  };
  const inBatch = (action) => {
    const mark = {};
    if (batch(() => {
      action();
      return mark;
    }) !== mark) fail('batch must return what its function returns');
  };

  const perform = (words) => {
    const [verb, name, ...rest] = words;
    if (verb === 'cell') {
      named.set(name, cell(Number(rest[0])));
    } else if (verb === 'set') {
      named.get(name).set(Number(rest[0]));
    } else if (verb === 'computed') {
      const [op, ...args] = rest;
      named.set(name, computed(() => {
        log(`  ${name} runs`);
        return COMPUTED[op](args);
      }));
    } else if (verb === 'effect') {
      const tidy = rest.indexOf('tidy');
      const [op, ...args] = tidy < 0 ? rest : rest.slice(0, tidy);
      const stop = effect(() => {
        log(`  ${name} runs`);
        EFFECTS[op](name, args);
        return tidy < 0 ? undefined : () => log(`  ${name} tidies up, with ${show(read(rest[tidy + 1]))}`);
      });
      if (typeof stop !== 'function') fail(`effect must return a function, but returns ${show(stop).slice(0, 60)}`);
      stops.set(name, stop);
    } else if (verb === 'get') {
      log(`-> ${show(read(name))}`);
    } else if (verb === 'stop') {
      if (stops.has(name)) stops.get(name)();
      else log(`there is no ${name}`);
    } else if (verb === 'throw') {
      throw new Error(name);
    } else if (verb === 'inner') {
      inBatch(() => perform(words.slice(1)));
      log('  the inner batch is over');
    } else if (verb === 'batch') {
      inBatch(() => {
        for (const part of words.slice(1).join(' ').split(' ; ')) perform(part.split(' '));
        log('  the batch is over');
      });
    } else {
      fail(`the script has an unknown step: ${words.join(' ')}`);
    }
  };

  for (const step of script.trim().split('\n')) {
    log(step);
    attempt(() => perform(step.split(' ')));
  }
  log('end');
};
