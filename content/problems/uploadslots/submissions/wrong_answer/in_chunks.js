// Runs groups of `limit` tasks and waits for the slowest of each, while slots stand empty.
async function runAll(tasks, limit) {
  const results = [];
  for (let i = 0; i < tasks.length; i += limit) {
    results.push(...(await Promise.all(tasks.slice(i, i + limit).map(async (task) => task()))));
  }
  return results;
}
