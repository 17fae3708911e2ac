// The least storage from a night on if it is a full one, by the night in which the last increment on it is. O(n²) time, O(n) memory.
function leastStorage(limit: number, fulls: number[], changes: number[]): number {
  const n = fulls.length;
  const best: number[] = new Array(n + 1).fill(Infinity);
  const rest: number[] = new Array(n + 1).fill(0);
  for (let i = n - 1; i >= 0; i--) {
    let read = fulls[i];
    for (let end = i; end < n && read <= limit; end++) {
      best[i] = Math.min(best[i], read + rest[end + 1]);
      read += changes[end + 1] ?? 0;
    }
    rest[i] = Math.min(best[i], best[i + 1]);
  }
  return best[0] === Infinity ? -1 : best[0];
}
