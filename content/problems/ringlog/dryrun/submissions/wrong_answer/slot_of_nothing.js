// Names a slot, too, when no entry is in the asked time.
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
    return [firstFrom(ends[i] + 1) - first, first === times.length ? -1 : (shift + first) % ring.length];
  });
}
