// The script of Bare Engine: see the statement. The promises of the language throw when they are used, but for us.
'use strict';

const Real = Promise;
const realThen = Real.prototype.then;
let allowed = false; // may promises of the language be used just now?

const guard = () => {
  if (!allowed) throw new Error('the promises of the language are not there');
};
const guarded = (action) => (...args) => {
  guard();
  return action(...args);
};
globalThis.Promise = new Proxy(Real, { get: guarded(Reflect.get), construct: guarded(Reflect.construct), apply: guarded(Reflect.apply) });
Real.prototype.then = function (...args) {
  guard();
  return Reflect.apply(realThen, this, args);
};

const TICKS = 40; // how many rounds of microtasks are counted in each turn

module.exports = async ({ solution, script, clock, log, show, fail }) => {
  const { Later } = solution;
  const named = new Map(); // promises and thenables, by name
  const names = new Map(); // and the other way round
  const ends = new Map(); // their resolve and reject
  let tick = 0;

  const turn = () => {
    let left = TICKS;
    const step = () => {
      tick++;
      if (--left > 0) queueMicrotask(step);
    };
    tick = 0;
    queueMicrotask(step);
  };
  const drain = () => {
    allowed = true;
    const all = clock.drain();
    allowed = false;
    return all;
  };
  const say = (what) => log(`${tick} ${what}`);
  const read = (word) => (word === 'undefined' ? undefined : word.startsWith('@') ? named.get(word.slice(1)) : word);
  const tell = (it) => (names.has(it) ? `@${names.get(it)}` : it instanceof TypeError ? 'TypeError' : it instanceof Later ? 'an unknown promise' : show(it));
  const name = (it, its) => {
    named.set(its, it);
    if (!names.has(it)) names.set(it, its);
  };
  const perform = (actions, ok, no) => {
    for (const action of actions) {
      const [what, word] = action.split(':');
      if (what === 'ok') ok(read(word));
      else if (what === 'fail') no(read(word));
      else throw new Error(word);
    }
  };
  const handler = (word, whose) => {
    const [what, value] = word.split(':');
    if (what === '-') return undefined;
    if (what === 'odd') return value;
    return (...args) => {
      say(`${whose} hears ${args.map(tell).join(' and ') || 'nothing'}`);
      if (what === 'throw') throw new Error(value);
      return what === 'same' ? args[0] : read(value);
    };
  };
  const promise = (made, its) => {
    if (!(made instanceof Later)) fail(`a Later is wanted, but there is ${show(made).slice(0, 60)}`);
    if (names.has(made)) say(`${its} is ${tell(made)}`);
    name(made, its);
  };

  turn();
  for (const step of script.trim().split('\n')) {
    const [verb, its, a, ...more] = step.split(' ');
    const actions = a === undefined ? [] : [a, ...more];
    if (verb === 'new') {
      const made = new Later((...functions) => {
        ends.set(its, functions);
        say(`${its} begins`);
        perform(actions, ...functions);
      });
      promise(made, its);
    } else if (verb === 'thenable') {
      const then = (...functions) => {
        ends.set(its, functions);
        say(`${its}.then is called`);
        perform(actions, ...functions);
      };
      name({
        get then() {
          say(`${its}.then is read`);
          return then;
        },
      }, its);
    } else if (verb === 'broken') {
      name({
        get then() {
          throw new Error(a);
        },
      }, its);
    } else if (verb === 'odd') {
      name({ then: a }, its);
    } else if (verb === 'settle') {
      if (ends.has(its)) perform(actions, ...ends.get(its));
    } else if (verb === 'resolve' || verb === 'reject') {
      promise(Later[verb](read(a)), its);
    } else if (verb === 'then') {
      promise(named.get(a).then(...more.map((word) => handler(word, its))), its);
    } else if (verb === 'catch' || verb === 'finally') {
      promise(named.get(a)[verb](handler(more[0], its)), its);
    } else if (verb === 'drain') {
      log('drain');
      await drain();
      turn();
    } else {
      fail(`the script has an unknown step: ${step}`);
    }
  }
  await drain();
  log('end');
};
