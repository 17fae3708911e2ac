// The script of Patient Search: see the statement. A step that is unknown was let through by nobody.
'use strict';

module.exports = async ({ solution, script, clock, log, fail }) => {
  const [first, ...steps] = script.trim().split('\n');
  const [wait, leading, trailing] = first.split(' ');
  const functions = new Map(); // by their number
  const people = new Map(); // what is used as `this`, by name
  const echoes = [];
  let runs = 0;

  const person = (name) => {
    if (!people.has(name)) people.set(name, { name });
    return people.get(name);
  };
  const nameOf = (it) => (it === undefined || it === null || it === globalThis ? 'nobody' : people.get(it.name) === it ? it.name : 'somebody else');
  const options = () => {
    if (leading === '-' && trailing === '-') return [];
    return [{ ...(leading !== '-' && { leading: leading === 'yes' }), ...(trailing !== '-' && { trailing: trailing === 'yes' }) }];
  };
  const make = (number) => {
    function action(...args) {
      const result = `r${++runs}`;
      log(`${clock.now()} run ${number} ${nameOf(this)} ${args.join(' ')} -> ${result}`);
      const echo = echoes.shift();
      if (echo) log(`${clock.now()} call -> ${echo.made.call(person(echo.name), echo.word)}`);
      return result;
    }
    const made = solution.debounce(action, Number(wait), ...options());
    if (typeof made !== 'function') fail('debounce must return a function');
    for (const name of ['cancel', 'flush']) if (typeof made[name] !== 'function') fail(`what debounce returns must have a method ${name}`);
    return made;
  };
  const use = (number) => {
    if (!functions.has(number)) functions.set(number, make(number));
    return functions.get(number);
  };

  let current = use(1);
  for (const step of steps) {
    const [verb, a, ...more] = step.split(' ');
    if (verb === 'call') log(`${clock.now()} call -> ${current.apply(person(a), more)}`);
    else if (verb === 'advance') await clock.advance(Number(a));
    else if (verb === 'cancel') current.cancel();
    else if (verb === 'flush') log(`${clock.now()} flush -> ${current.flush()}`);
    else if (verb === 'use') current = use(Number(a));
    else if (verb === 'echo') echoes.push({ made: current, name: a, word: more[0] });
    else fail(`the script has an unknown step: ${step}`);
    await clock.drain();
  }
  await clock.finish();
  log('end');
};
