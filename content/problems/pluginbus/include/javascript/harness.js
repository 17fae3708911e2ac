// The script of Plugin Bus: see the statement.
'use strict';

module.exports = async ({ solution, script, log, show, fail }) => {
  const bus = new solution.Emitter();
  const listeners = new Map(); // by name
  const waiting = new Map(); // what a listener does when it is called next
  const drops = []; // what on and once have returned
  let depth = 0;

  for (const name of ['on', 'once', 'off', 'emit', 'count']) if (typeof bus[name] !== 'function') fail(`an Emitter must have a method ${name}`);

  const say = (what) => log('  '.repeat(depth) + what);
  const reason = (error) => (error instanceof AggregateError ? `AggregateError ${show(error.errors)}` : show(error));
  const listener = (name) => {
    if (listeners.has(name)) return listeners.get(name);
    const made = function (...args) {
      say([name, ...args.map((it) => (typeof it === 'string' ? it : show(it))), ...(this === bus ? [] : ['(this is not the emitter)'])].join(' '));
      const steps = waiting.get(name) ?? [];
      waiting.delete(name);
      depth++;
      try {
        steps.forEach(perform);
      } finally {
        depth--;
      }
    };
    listeners.set(name, made);
    return made;
  };
  const subscribe = (verb, name, who) => {
    const drop = bus[verb](name, listener(who));
    if (typeof drop !== 'function') fail(`${verb} must return a function`);
    drops.push(drop);
  };
  function perform(step) {
    const [verb, name, ...more] = step.split(' ');
    if (verb === 'on' || verb === 'once') {
      subscribe(verb, name, more[0]);
    } else if (verb === 'off') {
      say(`off -> ${show(bus.off(name, listener(more[0])))}`);
    } else if (verb === 'drop') {
      drops[Number(name) - 1]?.();
    } else if (verb === 'count') {
      say(`count -> ${show(bus.count(name))}`);
    } else if (verb === 'throw') {
      throw new Error(name);
    } else if (verb === 'emit') {
      const before = depth;
      let text;
      try {
        text = `-> ${show(bus.emit(name, ...more))}`;
      } catch (error) {
        text = `throws ${reason(error)}`;
      }
      depth = before;
      say(`emit ${text}`);
    } else if (verb === 'when') {
      waiting.set(name, [...(waiting.get(name) ?? []), more.join(' ')]);
    } else {
      fail(`the script has an unknown step: ${step}`);
    }
  }

  script.trim().split('\n').forEach(perform);
  log('end');
};
