// Counts the second of the job behind the window too.
export function longestWindow(seconds: number[], costs: number[], day: number, budget: number): [number, number] {
  const total = costs.reduce((sum, cost) => sum + cost, 0);
  if (total <= budget) return [day, 0];
  const n = seconds.length;
  let longest = 0;
  let earliest = 0;
  let spent = 0; // on the jobs before + 1 ... after - 1; job i + n is job i one day later
  let after = 1;
  for (let before = 0; before < n; before++) {
    while (spent + costs[after % n] <= budget) spent += costs[after++ % n];
    const end = seconds[after % n] + (after >= n ? day : 0);
    const length = end - seconds[before];
    const begin = (seconds[before] + 1) % day;
    if (length > longest || (length === longest && begin < earliest)) {
      longest = length;
      earliest = begin;
    }
    if (after === before + 1) after++; // nothing was taken in
    else spent -= costs[(before + 1) % n];
  }
  return [longest, earliest];
}
