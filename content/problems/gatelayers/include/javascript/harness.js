// The script of Gate Layers: see the statement.
'use strict';

module.exports = async ({ solution, script, clock, log, show, fail }) => {
  const functions = new Map(); // layers and what compose has returned, by name
  const arrays = new Map(); // what compose was called with, by the name of its result
  let runs = 0;

  const say = (what) => log(`${clock.now()} ${what}`);
  const read = (word) => (word === 'undefined' ? undefined : word);
  const sleep = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

  // Calls next, which must return a promise. Nobody has to look at that: what is not handled is not what is asked here.
  const within = (next, values) => {
    const promise = next(...values);
    if (!(promise instanceof Promise)) fail(`next must return a promise, but returns ${show(promise).slice(0, 60)}`);
    promise.catch(() => {});
    return promise;
  };
  const later = (name, next, ms) => {
    setTimeout(() => {
      say(`${name} calls next in a timer`);
      try {
        within(next, []);
      } catch (error) {
        say(`${name} meets ${show(error)}`);
      }
    }, ms);
  };
  // What both kinds of layers can do; gives { value } when the layer returns.
  const act = (name, next, what, word, memory) => {
    if (what === 'say') say(`${name} goes on`);
    else if (what === 'start') memory.started = within(next, []);
    else if (what === 'later') later(name, next, Number(word));
    else if (what === 'pass') return { value: within(next, []) };
    else if (what === 'return') return { value: read(word) };
    else if (what === 'throw') throw new Error(word);
    else fail(`the script has an unknown action: ${what}`);
    return undefined;
  };
  const makers = {
    plain: (name, actions) => (context, next) => {
      say(`${name} begins with ${show(context)}`);
      for (const [what, word] of actions) {
        const end = act(name, next, what, word, {});
        if (end) return end.value;
      }
      return undefined;
    },
    async: (name, actions) => async (context, next) => {
      say(`${name} begins with ${show(context)}`);
      const memory = {};
      for (const [what, word] of actions) {
        if (what === 'wait') {
          await sleep(Number(word));
        } else if (what === 'next') {
          say(`${name} has ${show(await within(next, word === undefined ? [] : [read(word)]))} back`);
        } else if (what === 'join') {
          say(`${name} has ${show(await memory.started)} back`);
        } else if (what === 'try') {
          try {
            say(`${name} has ${show(await within(next, []))} back`);
          } catch (error) {
            say(`${name} meets ${show(error)}`);
          }
        } else {
          const end = act(name, next, what, word, memory);
          if (end) return end.value;
        }
      }
      return undefined;
    },
  };
  const composed = (name, layers) => {
    try {
      const made = solution.compose(layers);
      if (typeof made !== 'function') fail(`compose must return a function, but returns ${show(made).slice(0, 60)}`);
      functions.set(name, made);
      arrays.set(name, layers);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      say(`compose ${name} throws TypeError`);
    }
  };

  for (const step of script.trim().split('\n')) {
    const [verb, name, ...words] = step.split(' ');
    if (verb in makers) {
      functions.set(name, makers[verb](name, words.map((word) => word.split(':'))));
    } else if (verb === 'compose') {
      const layers = new Array(words.length);
      words.forEach((word, place) => {
        if (word !== '_') layers[place] = word === '7' ? 7 : functions.get(word);
      });
      composed(name, layers);
    } else if (verb === 'like') {
      composed(name, { ...words.map((word) => functions.get(word)), length: words.length });
    } else if (verb === 'change') {
      arrays.get(name)[words[0]] = functions.get(words[1]);
    } else if (verb === 'run') {
      const number = ++runs;
      say(`run ${number}`);
      const promise = functions.get(name)(read(words[0]), ...words.slice(1).map((word) => functions.get(word)));
      if (!(promise instanceof Promise)) fail(`run must return a promise, but returns ${show(promise).slice(0, 60)}`);
      say(`run ${number} has returned`);
      promise.then((value) => say(`run ${number} is fulfilled with ${show(value)}`), (error) => say(`run ${number} is rejected with ${show(error)}`));
      await clock.drain();
    } else if (verb === 'advance') {
      await clock.advance(Number(name));
    } else {
      fail(`the script has an unknown step: ${step}`);
    }
  }
  await clock.finish();
  log('end');
};
