// One number for each way: seconds times 100 000, plus installations. O(n) time, O(1) memory.
function firmwareSteps(k, deltas, cumulatives, images) {
  const then = (way, seconds) => (seconds === -1 ? Infinity : way + seconds * 100000 + 1);
  let before = 0;
  let milestone = 0;
  for (let i = 0; i < deltas.length; i++) {
    before = Math.min(then(before, deltas[i]), then(milestone, cumulatives[i]), then(0, images[i]));
    if ((i + 1) % k === 0) milestone = before;
  }
  return before === Infinity ? [-1, 0] : [Math.floor(before / 100000), before % 100000];
}
