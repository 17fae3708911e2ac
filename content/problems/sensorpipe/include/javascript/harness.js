// The script of Sensor Pipe: see the statement.
'use strict';

module.exports = async ({ solution, script, clock, log, show, fail }) => {
  const [size, ...steps] = script.trim().split('\n');
  const channel = new solution.Channel(Number(size));
  const waiting = new Set(); // the numbers of calls whose promises are not settled
  let told = []; // [number, line] of what has happened since the last flush
  let calls = 0;

  const read = (word) => (word === 'undefined' ? undefined : word);
  const sleep = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });
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
  const follow = (number, what, promise) => {
    if (!(promise instanceof Promise)) fail(`${what} must return a promise, but returns ${show(promise).slice(0, 60)}`);
    waiting.add(number);
    const end = (text) => {
      waiting.delete(number);
      say(number, text);
    };
    promise.then((value) => end(`${what}: ${show(value)}`), (error) => end(`${what} is rejected with ${show(error)}`));
  };
  const loop = async (number, ms, [what, word] = []) => {
    let count = 0;
    for await (const value of channel) {
      say(number, `the loop has ${show(value)}`);
      if (what === 'throw') throw new Error(word);
      if (++count === Number(word)) break;
      await sleep(ms);
    }
    return `${count} values`;
  };
  const pump = async (number, ms, values) => {
    for (const value of values) {
      const sent = await channel.send(value);
      say(number, `the pump has sent ${value}: ${show(sent)}`);
      if (sent !== true) break;
      await sleep(ms);
    }
  };

  for (const step of steps) {
    if (step.startsWith('advance ')) {
      await pass(Number(step.split(' ')[1]));
      continue;
    }
    for (const call of step.split(' & ')) {
      const [verb, ...words] = call.split(' ');
      const number = ++calls;
      if (verb === 'close') channel.close(...words.map((word) => new Error(word)));
      else if (verb === 'fail') channel.close(read(words[0]));
      else if (verb === 'send') follow(number, verb, channel.send(read(words[0])));
      else if (verb === 'next') follow(number, verb, channel.next());
      else if (verb === 'return') follow(number, verb, channel.return(...words.map(read)));
      else if (verb === 'throw') follow(number, verb, channel.throw(new Error(words[0])));
      else if (verb === 'loop') follow(number, verb, loop(number, Number(words[0]), words[1]?.split(':')));
      else if (verb === 'pump') follow(number, verb, pump(number, Number(words[0]), words.slice(1)));
      else fail(`the script has an unknown call: ${call}`);
    }
    await pass(0);
  }
  while (clock.pending() > 0) await pass(1);
  if (waiting.size > 0) log(`waiting: ${[...waiting].join(' ')}`);
  log('end');
};
