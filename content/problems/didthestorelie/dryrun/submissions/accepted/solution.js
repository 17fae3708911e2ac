// Backtracking: tries the workers in the order of the alphabet, and remembers what it has walked from in vain.
function firstOrder(workers, keys, found, left) {
  const logs = { A: [], B: [], C: [], D: [] };
  workers.forEach((worker, i) => logs[worker].push(i));
  const done = { A: 0, B: 0, C: 0, D: 0 };
  const values = [0, 0, 0, 0];
  const vain = new Set();

  function walk(order) {
    if (order.length === workers.length) return order;
    const state = JSON.stringify([done, values]);
    if (vain.has(state)) return null;
    for (const worker of 'ABCD') {
      if (done[worker] === logs[worker].length) continue;
      const entry = logs[worker][done[worker]];
      const before = values[keys[entry]];
      if (found[entry] !== -1 && found[entry] !== before) continue;
      if (left[entry] !== -1) values[keys[entry]] = left[entry];
      done[worker]++;
      const whole = walk(order + worker);
      if (whole) return whole;
      done[worker]--;
      values[keys[entry]] = before;
    }
    vain.add(state);
    return null;
  }

  return walk('') || 'impossible';
}
