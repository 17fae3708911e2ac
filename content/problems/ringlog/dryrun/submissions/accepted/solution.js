// Begun where the times drop, the ring is in ascending order, with empty slots as zeros at its front. Then binary search.
function findEntries(ring, begins, ends) {
  const shift = Math.max(0, ring.findIndex((time, slot) => time < ring[slot - 1]));
  const times = [...ring.slice(shift), ...ring.slice(0, shift)];
  const firstFrom = (time) => {
    let [low, high] = [0, times.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (times[middle] < time) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return begins.map((begin, i) => {
    const first = firstFrom(begin);
    const count = firstFrom(ends[i] + 1) - first;
    return [count, count === 0 ? -1 : (shift + first) % ring.length];
  });
}
