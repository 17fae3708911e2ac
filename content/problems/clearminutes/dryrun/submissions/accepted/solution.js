// Two sets of minutes in 60 bits each, and a second pass that asks each sensor for a clear minute. O(n) time, O(1) memory.
function clearMinutes(plans, offsets) {
  const hour = 2n ** 60n - 1n;
  const turned = (plan, i) => ((plan << BigInt(offsets[i])) | (plan >> BigInt(60 - offsets[i]))) & hour;
  let once = 0n;
  let twice = 0n;
  for (let i = 0; i < plans.length; i++) {
    const plan = turned(plans[i], i);
    twice |= once & plan;
    once |= plan;
  }
  const clear = once & ~twice;
  let minutes = 0;
  for (let m = 0n; m < 60n; m++) minutes += Number((clear >> m) & 1n);
  let unheard = 0;
  for (let i = 0; i < plans.length; i++) if (!(turned(plans[i], i) & clear)) unheard++;
  return [minutes, unheard];
}
