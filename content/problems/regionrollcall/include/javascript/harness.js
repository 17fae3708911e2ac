// The script of Region Roll Call: see the statement. The language's own four functions are taken away before the solution is read.
'use strict';

const FUNCTIONS = { all: 'promiseAll', allSettled: 'promiseAllSettled', race: 'promiseRace', any: 'promiseAny' };
const TICKS = 12; // how many rounds of microtasks are counted after each task

for (const name of Object.keys(FUNCTIONS)) delete Promise[name];

module.exports = async ({ solution, script, clock, log, show, fail }) => {
  let begun = 0;
  let tick = 0;

  // Counts the rounds of microtasks: what is queued while round k runs, runs in round k + 1.
  const moment = (action) => {
    let left = TICKS;
    const step = () => {
      tick++;
      if (--left > 0) queueMicrotask(step);
    };
    tick = 0;
    queueMicrotask(step);
    return action();
  };
  const say = (what) => log(`${clock.now() - begun}+${tick} ${what}`);

  // Does what the words say: `ok:a` and `fail:a` call back, a number puts off what follows it.
  const play = (words, ok, no) => {
    let wait = 0;
    for (const word of words) {
      const [what, value] = word.split(':');
      const call = () => (what === 'ok' ? ok(value) : no(new Error(value)));
      if (value === undefined) wait += Number(what);
      else if (wait === 0) call();
      else setTimeout(() => moment(call), wait);
    }
  };
  const item = (line, place) => {
    const [kind, ...words] = line.split(' ');
    const then = (ok, no) => {
      say(`then ${place}`);
      if (typeof ok !== 'function' || typeof no !== 'function') fail(`the method then of item ${place} must be called with two functions`);
      play(words, ok, no);
    };
    if (kind === 'value') return words[0];
    if (kind === 'thenable') return { then };
    if (kind === 'promise') {
      const promise = new Promise((resolve, reject) => play(words, resolve, reject));
      promise.catch(() => {}); // whether anybody looks at it is not what is asked here
      return promise;
    }
    const promise = new Promise(() => {});
    promise.then = kind === 'own' ? then : () => {
      say(`then ${place}`);
      throw new Error(words[0]);
    };
    return promise;
  };
  const iterable = (lines) => ({
    [Symbol.iterator]() {
      let next = 0;
      return {
        next() {
          if (next > lines.length) fail('the items are read on after their end');
          const place = next++;
          if (place === lines.length) {
            say('read end');
            return { done: true, value: undefined };
          }
          say(`read ${place}`);
          const [kind, word] = lines[place].split(' ');
          if (kind === 'throws') throw new Error(word);
          return { done: false, value: item(lines[place], place) };
        },
        return() {
          say('closed');
          return {};
        },
      };
    },
  });
  const result = (value) => {
    if (!Array.isArray(value)) return show(value);
    const texts = Array.from(value, (it) => {
      if (it === null || typeof it !== 'object' || it instanceof Error) return show(it);
      const { status, ...rest } = it;
      return `{status: ${show(status)}, ${Object.keys(rest).map((key) => `${key}: ${show(rest[key])}`).join(', ')}}`;
    });
    return `[${texts.join(', ')}]`;
  };
  const reason = (error) => {
    if (error instanceof AggregateError) return `AggregateError ${result(error.errors)}`;
    return error instanceof TypeError ? 'TypeError' : show(error);
  };

  const calls = script.trim().split(/\n(?=call )/).map((text) => text.split('\n'));
  for (const [head, ...lines] of calls) {
    const [, name, how] = head.split(' ');
    const seen = { text: null, now: () => null };
    log(`${name} ${how}`);
    begun = clock.now();
    moment(() => {
      const items = how === 'number' ? lines.length : how === 'array' ? lines.map(item) : iterable(lines);
      const promise = solution[FUNCTIONS[name]](items);
      if (!(promise instanceof Promise)) fail(`${FUNCTIONS[name]} must return a promise, but returns ${show(promise).slice(0, 60)}`);
      say('returns');
      const settled = (state, value, text) => {
        if (seen.text !== null) fail('a promise was settled twice');
        Object.assign(seen, { text: text(value), now: () => text(value) });
        say(`${state} ${seen.text}`);
      };
      promise.then((value) => settled('fulfilled', value, result), (error) => settled('rejected', error, reason));
    });
    await clock.finish();
    if (seen.text === null) log('pending');
    else if (seen.now() !== seen.text) log(`changed later to ${seen.now()}`);
  }
  log('end');
};
