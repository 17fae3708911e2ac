// The views in order, each call as late as possible. O(n + m) time, O(1) memory.
function callsNeeded(views, outages, age) {
  let [calls, lost, last, next, down, up] = [0, 0, -1, 0, 0, 0];
  for (const view of views) {
    for (; next < outages.length && outages[next][0] <= view; next++) {
      if (outages[next][0] > up) down = outages[next][0];
      up = outages[next][1];
    }
    const earliest = Math.max(view - age, 0);
    if (last >= earliest) continue;
    const latest = view < up ? down - 1 : view;
    if (latest >= earliest) {
      calls++;
      last = latest;
    } else {
      lost++;
    }
  }
  return [calls, lost];
}
