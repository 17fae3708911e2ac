// Fails: leaves the failures of all but the first task to nobody, and Node ends the program.
async function runAll(tasks, limit) {
  const running = new Set();
  const results = [];
  for (const [place, task] of tasks.entries()) {
    const one = (async () => task())();
    results.push(one);
    const rest = one.then(() => running.delete(rest));
    running.add(rest);
    if (running.size >= limit && place < tasks.length - 1) await Promise.race(running);
  }
  return Promise.all(results);
}
