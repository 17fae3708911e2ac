// The script of Pointer Trail: see the statement.
'use strict';

module.exports = async ({ solution, script, clock, log, fail }) => {
  const [first, ...steps] = script.trim().split('\n');
  const [wait, leading, trailing, how] = first.split(' ');
  const functions = new Map(); // by their number
  const people = new Map(); // what is used as `this`, by name
  const echoes = [];
  let runs = 0;
  let failing = false; // is the next run that somebody asks for to throw?
  let asked = false; // is a call or flush() under way?

  const say = (what) => log(`${clock.now()} ${what}`);
  const person = (name) => {
    if (!people.has(name)) people.set(name, { name });
    return people.get(name);
  };
  const nameOf = (it) => (it === undefined || it === null || it === globalThis ? 'nobody' : people.get(it.name) === it ? it.name : 'somebody else');
  const sum = (earlier, later) => {
    if (!Array.isArray(earlier) || !Array.isArray(later)) fail('merge must be called with two arrays');
    say(`merge ${earlier.join(' ')} and ${later.join(' ')}`);
    return Array.from({ length: Math.max(earlier.length, later.length) }, (_, i) => (earlier[i] ?? 0) + (later[i] ?? 0));
  };
  const options = {
    ...(leading !== '-' && { leading: leading === 'yes' }),
    ...(trailing !== '-' && { trailing: trailing === 'yes' }),
    ...(how === 'sum' && { merge: sum }),
  };
  const attempt = (what, call) => {
    const outer = asked;
    asked = true;
    try {
      say(`${what} -> ${call()}`);
    } catch (error) {
      if (!String(error?.message).startsWith('no run ')) throw error;
      say(`${what} throws ${error.message}`);
    }
    asked = outer;
  };
  const make = (number) => {
    function action(...args) {
      const result = `r${++runs}`;
      const throws = failing && asked;
      say(`run ${number} ${nameOf(this)} ${args.join(' ')} ${throws ? 'throws' : `-> ${result}`}`);
      const echo = echoes.shift();
      if (echo) attempt('call', () => echo.made.apply(person(echo.name), echo.args));
      if (!throws) return result;
      failing = false;
      throw new Error(`no run ${runs}`);
    }
    const made = solution.throttle(action, Number(wait), ...(Object.keys(options).length ? [options] : []));
    if (typeof made !== 'function') fail('throttle must return a function');
    for (const name of ['cancel', 'flush']) if (typeof made[name] !== 'function') fail(`what throttle returns must have a method ${name}`);
    return made;
  };
  const use = (number) => {
    if (!functions.has(number)) functions.set(number, make(number));
    return functions.get(number);
  };

  let current = use(1);
  for (const step of steps) {
    const [verb, a, ...more] = step.split(' ');
    if (verb === 'call') attempt('call', () => current.apply(person(a), more.map(Number)));
    else if (verb === 'advance') await clock.advance(Number(a));
    else if (verb === 'cancel') current.cancel();
    else if (verb === 'flush') attempt('flush', () => current.flush());
    else if (verb === 'fail') failing = true;
    else if (verb === 'use') current = use(Number(a));
    else if (verb === 'echo') echoes.push({ made: current, name: a, args: more.map(Number) });
    else fail(`the script has an unknown step: ${step}`);
    await clock.drain();
  }
  await clock.finish();
  log('end');
};
