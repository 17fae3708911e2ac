// The script of One Round Trip: see the statement.
'use strict';

module.exports = async ({ solution, script, clock, log, show, fail }) => {
  const [limit, ...steps] = script.trim().split('\n');
  const plans = [];
  let told = []; // [number, line] of what has happened since the last flush
  let calls = 0;
  let requests = 0;

  const read = (word) => (word.startsWith("'") ? word.slice(1) : word === 'NaN' ? NaN : /^[0-9]+$/.test(word) ? Number(word) : word);
  const tell = (answer) => (answer instanceof TypeError ? 'TypeError' : Array.isArray(answer) ? `[${answer.map(tell).join(', ')}]` : typeof answer === 'string' ? answer : show(answer));
  const say = (number, what) => told.push([number, `${clock.now()} ${number} ${what}`]);
  // How many microtasks lie between two things of one moment is not what is asked: they are told by their numbers.
  const flush = () => {
    told.sort(([a], [b]) => a - b).forEach(([, line]) => log(line));
    told = [];
  };
  const pass = async (ms) => {
    await clock.drain();
    flush();
    for (let left = ms; left > 0; left--) {
      await clock.advance(1);
      flush();
    }
  };
  const follow = (number, promise) => {
    if (!(promise instanceof Promise)) fail(`load and loadAll must return a promise, but return ${show(promise).slice(0, 60)}`);
    return promise.then((answer) => say(number, tell(answer)), (error) => say(number, `rejected with ${tell(error)}`));
  };

  const fetchMany = (keys) => {
    const request = ++requests;
    const [wait, ...parts] = plans.shift() ?? ['10'];
    const has = (what, key) => parts.some((part) => part.split(':')[0] === what && (key === undefined || Object.is(read(part.split(':')[1]), key)));
    const word = (what) => parts.find((part) => part.startsWith(`${what}:`))?.split(':')[1];
    if (!Array.isArray(keys)) fail(`fetchMany must be called with an array, but hears ${show(keys).slice(0, 60)}`);
    say(0, `request ${request} for ${show(keys)}`);
    let answers = keys.map((key) => (has('error', key) ? new Error(`${show(key)} of ${request}`) : has('undefined', key) ? undefined : `${show(key)} of ${request}`));
    if (has('short')) answers.pop();
    if (has('long')) answers.push('nobody');
    if (has('none')) answers = undefined;
    if (has('reverse')) keys.reverse();
    if (word('call') !== undefined) {
      const number = ++calls;
      say(number, `request ${request} calls load`);
      follow(number, loader.load(read(word('call'))));
    }
    if (word('forget') !== undefined) loader.forget(read(word('forget')));
    if (has('throw')) throw new Error(word('throw'));
    if (has('now')) return answers;
    return new Promise((resolve, reject) => {
      setTimeout(() => (has('fail') ? reject(new Error(word('fail'))) : resolve(answers)), Number(wait));
    });
  };
  const loader = limit === '-' ? new solution.Loader(fetchMany) : new solution.Loader(fetchMany, { limit: Number(limit) });

  const load = (number, key) => follow(number, loader.load(key));
  const chain = async (number, rounds, key) => {
    for (let left = rounds; left > 0; left--) await null;
    await load(number, key);
  };

  for (const step of steps) {
    if (step.startsWith('advance ')) {
      await pass(Number(step.split(' ')[1]));
      continue;
    }
    for (const call of step.split(' & ')) {
      const [verb, ...words] = call.split(' ');
      if (verb === 'reply') {
        plans.push(words);
        continue;
      }
      const number = ++calls;
      if (verb === 'load') load(number, read(words[0]));
      else if (verb === 'all') follow(number, loader.loadAll(words.map(read)));
      else if (verb === 'forget') loader.forget(read(words[0]));
      else if (verb === 'chain') chain(number, Number(words[0]), read(words[1]));
      else if (verb === 'timer') setTimeout(() => load(number, read(words[1])), Number(words[0]));
      else if (verb === 'insist') load(number, read(words[0])).then(() => load(number, read(words[0])));
      else fail(`the script has an unknown call: ${call}`);
    }
    await pass(0);
  }
  while (clock.pending() > 0) await pass(1);
  log('end');
};
