// Takes the larger one of the last two times.
function typicalTime(times, warmup) {
  let left = times.slice(warmup).sort((a, b) => a - b);
  while (left.length > 2) {
    const half = Math.ceil(left.length / 2);
    let best = 0;
    for (let i = 0; i + half <= left.length; i++) {
      if (left[i + half - 1] - left[i] < left[best + half - 1] - left[best]) best = i;
    }
    left = left.slice(best, best + half);
  }
  return left[left.length - 1];
}
