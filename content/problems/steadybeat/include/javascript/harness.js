// The script of Steady Beat: see the statement. Timers fire late while the machine is busy, or early, and Date can be changed.
'use strict';

module.exports = async ({ solution, script, clock, log, show, fail }) => {
  const steps = script.trim().split('\n');
  const busy = steps.filter((step) => step.startsWith('busy ')).map((step) => step.split(' ').slice(1).map(Number));
  const beats = new Map(); // what every has returned, by name
  const plans = new Map(); // steps that the next run of an action does, by name
  let ahead = 0; // of the clock of the machine
  let early = 0; // so many milliseconds timers fire too soon, as those of Node.js do when a delay has a fraction

  const { setTimeout: set, clearTimeout: clear, Date: RealDate } = globalThis;
  const delayed = (ms) => {
    const asked = Math.max(0, Number(ms) || 0);
    const at = clock.now() + (asked > early ? asked - early : asked);
    const late = busy.find(([from, to]) => from <= at && at < to);
    return (late ? late[1] : at) - clock.now();
  };
  globalThis.setTimeout = (callback, ms, ...args) => set(callback, delayed(ms), ...args);
  globalThis.setImmediate = (callback, ...args) => set(callback, delayed(0), ...args);
  // As in Node.js: the next time counts from when it has fired.
  const intervals = new Map(); // the first timer's number -> the latest one's
  globalThis.setInterval = (callback, ms, ...args) => {
    const again = (first) => {
      const timer = set(() => {
        again(first);
        callback(...args);
      }, delayed(Math.max(1, ms)));
      intervals.set(first ?? timer, timer);
      if (first === undefined) first = timer;
      return timer;
    };
    return again();
  };
  globalThis.clearTimeout = (timer) => {
    clear(intervals.get(timer) ?? timer);
    intervals.delete(timer);
  };
  globalThis.clearInterval = globalThis.clearTimeout;
  globalThis.Date = class extends RealDate {
    constructor(...args) {
      super(...(args.length === 0 ? [RealDate.now() + ahead] : args));
    }
    static now() {
      return RealDate.now() + ahead;
    }
  };

  const say = (what) => log(`${clock.now()} ${what}`);
  const perform = (verb, name) => {
    say(`${verb} ${name}`);
    beats.get(name)[verb]();
  };
  const start = (name, period) => {
    say(`start ${name} ${period}`);
    const made = solution.every((...args) => {
      say(`${name} beats: ${args.map((it) => show(it)).join(' ')}`);
      const todo = plans.get(name) ?? [];
      plans.delete(name);
      for (const [verb, whose] of todo) perform(verb, whose);
    }, period);
    for (const method of ['pause', 'resume', 'stop']) if (typeof made?.[method] !== 'function') fail(`every must return an object with the method ${method}`);
    beats.set(name, made);
  };

  for (const step of steps) {
    const [verb, name, ...more] = step.split(' ');
    if (verb === 'busy') continue;
    if (verb === 'start') start(name, Number(more[0]));
    else if (verb === 'advance') await clock.advance(Number(name));
    else if (verb === 'timers') say(`timers: ${clock.pending()}`);
    else if (verb === 'when') plans.set(name, [...(plans.get(name) ?? []), more]);
    else if (verb === 'early') early = Number(name);
    else if (verb === 'date') ahead += Number(name);
    else if (verb === 'pause' || verb === 'resume' || verb === 'stop') perform(verb, name);
    else fail(`the script has an unknown step: ${step}`);
  }
  log('end');
};
