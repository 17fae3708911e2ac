// The script of Upload Slots: see the statement.
'use strict';

module.exports = async ({ solution, script, clock, log, watch, show, fail }) => {
  const [first, ...lines] = script.trim().split('\n');
  const [limit, n] = first.split(' ').map(Number);

  const task = (line, number) => () => {
    const [when, what, word] = line.split(' ');
    log(`${clock.now()} start ${number}`);
    if (when === 'never') return new Promise(() => {});
    if (when === 'now' && what === 'ok') return word;
    if (when === 'now') throw new Error(word);
    return new Promise((resolve, reject) => {
      setTimeout(() => {
        log(`${clock.now()} end ${number}`);
        if (what === 'ok') resolve(word);
        else reject(new Error(word));
      }, Number(when));
    });
  };

  const tasks = lines.slice(0, n).map(task);
  const promise = solution.runAll(tasks, limit);
  if (typeof promise?.then !== 'function') fail(`runAll must return a promise, but returns ${show(promise).slice(0, 60)}`);
  const seen = await clock.until(promise);
  if (seen.state === 'fulfilled') log(`${clock.now()} fulfilled ${show(seen.value)}`);
  else if (seen.state === 'rejected') log(`${clock.now()} rejected ${show(seen.error)}`);
  else log(`${clock.now()} pending`);
  await clock.finish();
  log(`${tasks.length} tasks`);
};
