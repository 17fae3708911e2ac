// The script of Rate Lookup: see the statement.
'use strict';

module.exports = async ({ solution, script, clock, log, show, fail }) => {
  const [first, ...steps] = script.trim().split('\n');
  const [how, limit] = first.split(' ');
  const objects = new Map(); // by name
  const people = new Map(); // what is used as `this`, by name
  const labels = new Map(); // what the lookup has returned, as it is told
  const plans = []; // how the next lookups end
  let lookups = 0;

  const say = (what) => log(`${clock.now()} ${what}`);
  const named = (map, name) => {
    if (!map.has(name)) map.set(name, { name });
    return map.get(name);
  };
  const values = { undefined, null: null, NaN: NaN, '-0': -0 };
  const read = (word) => {
    if (word in values) return values[word];
    if (word.startsWith('@')) return named(objects, word);
    if (word.startsWith("'")) return word.slice(1);
    return /^-?[0-9]+$/.test(word) ? Number(word) : word;
  };
  const tell = (it) => (objects.get(it?.name) === it && it !== undefined ? it.name : show(it));
  const nameOf = (it) => (people.get(it?.name) === it && it !== undefined ? it.name : 'nobody');

  const settle = (wait, what, word, ok, no) => {
    const call = () => (what === 'ok' ? ok(word) : no(new Error(word)));
    if (Number(wait) === 0) call();
    else setTimeout(call, Number(wait));
  };
  function lookup(...args) {
    const number = ++lookups;
    say(`lookup ${number} ${nameOf(this)} ${args.map(tell).join(' ')}`);
    const [what, ...more] = plans.shift() ?? ['value', `r${number}`];
    if (what === 'value') return read(more[0]);
    if (what === 'throw') throw new Error(more[0]);
    if (what === 'recall') {
      call('recall', this, more.map(read));
      return `r${number}`;
    }
    let made;
    if (what === 'promise') made = new Promise((resolve, reject) => settle(...more, resolve, reject));
    else made = { then: (ok, no) => settle(...more, ok ?? (() => {}), no ?? (() => {})) };
    labels.set(made, `${what} ${number}`);
    return made;
  }
  const keys = {
    all: (...args) => args.map(tell).join('/'),
    length: (...args) => args.length,
    owner(...args) {
      return `${nameOf(this)} ${tell(args[0])}`;
    },
  };
  const options = { ...(how !== '-' && { key: keys[how] }), ...(limit !== '-' && { limit: Number(limit) }) };
  const made = solution.memoise(lookup, ...(Object.keys(options).length ? [options] : []));
  if (typeof made !== 'function') fail('memoise must return a function');
  for (const name of ['forget', 'clear']) if (typeof made[name] !== 'function') fail(`what memoise returns must have a method ${name}`);

  function call(verb, self, args) {
    let result;
    try {
      result = made.apply(self, args);
    } catch (error) {
      say(`${verb} throws ${show(error)}`);
      return;
    }
    if (typeof result?.then !== 'function') {
      say(`${verb} -> ${tell(result)}`);
      return;
    }
    const label = labels.get(result) ?? 'another promise';
    say(`${verb} -> ${label}`);
    const seen = (what) => {
      say(`${label} ${what}`);
      if (verb === 'insist' && what.startsWith('rejected')) call('again', self, args);
    };
    result.then((value) => seen(`fulfilled ${show(value)}`), (error) => seen(`rejected ${show(error)}`));
  }

  for (const step of steps) {
    const [verb, a, ...more] = step.split(' ');
    if (verb === 'call' || verb === 'insist') call(verb, named(people, a), more.map(read));
    else if (verb === 'next') plans.push([a, ...more]);
    else if (verb === 'advance') await clock.advance(Number(a));
    else if (verb === 'forget') say(`forget -> ${show(made.forget.apply(named(people, a), more.map(read)))}`);
    else if (verb === 'clear') made.clear();
    else fail(`the script has an unknown step: ${step}`);
    if (verb !== 'next') await clock.drain();
  }
  await clock.finish();
  log('end');
};
