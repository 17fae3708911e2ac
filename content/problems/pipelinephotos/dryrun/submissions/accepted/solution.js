// Fixes and photos are walked through together: the first fix after the photo only ever moves forward. O(n + m).
function photoPlaces(seconds, metres, offset, gap, near, photos) {
  let after = 0;
  return photos.map((photo) => {
    const now = photo + offset;
    while (after < seconds.length && seconds[after] <= now) after++;
    const since = after > 0 ? now - seconds[after - 1] : Infinity;
    const until = after < seconds.length ? seconds[after] - now : Infinity;
    if (since + until <= gap) return Math.floor((metres[after - 1] * until + metres[after] * since) / (since + until));
    if (Math.min(since, until) > near) return -1;
    return since <= until ? metres[after - 1] : metres[after];
  });
}
