// Takes the last of equal errors in the order of names.
function firstError(hosts: string[], errors: string[], limit: number): [string, number, number] | null {
  const pairs = new Map<string, number>();
  hosts.forEach((host, i) => {
    const pair = `${host} ${errors[i]}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  });
  const found = new Map<string, [number, number]>();
  for (const [pair, times] of pairs) {
    if (times > limit) continue;
    const error = pair.split(' ')[1];
    const [reach, volume] = found.get(error) ?? [0, 0];
    found.set(error, [reach + 1, volume + times]);
  }
  let best: [string, number, number] | null = null;
  for (const [error, [reach, volume]] of found) {
    const better = best === null || reach > best[1] || (reach === best[1] && (volume > best[2] || (volume === best[2] && error > best[0])));
    if (better) best = [error, reach, volume];
  }
  return best;
}
