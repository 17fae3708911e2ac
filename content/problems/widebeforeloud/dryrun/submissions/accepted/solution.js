// Counts the pairs of host and error first, since a pair's count decides whether its lines are kept. O(n).
function firstError(hosts, errors, limit) {
  const pairs = new Map();
  hosts.forEach((host, i) => {
    const pair = `${host} ${errors[i]}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  });
  const found = new Map();
  for (const [pair, times] of pairs) {
    if (times > limit) continue;
    const error = pair.split(' ')[1];
    const [reach, volume] = found.get(error) ?? [0, 0];
    found.set(error, [reach + 1, volume + times]);
  }
  let best = null;
  for (const [error, [reach, volume]] of found) {
    const better = best === null || reach > best[1] || (reach === best[1] && (volume > best[2] || (volume === best[2] && error < best[0])));
    if (better) best = [error, reach, volume];
  }
  return best;
}
