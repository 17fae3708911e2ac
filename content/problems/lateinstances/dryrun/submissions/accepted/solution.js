// Minute by minute. A streak is a signed number, above zero for busy minutes and below for idle ones. O(n) time and memory.
function lateInstances(lowest, highest, each, busy, idle, streak, boot, requests) {
  const starts = new Set();
  let working = lowest;
  let booting = 0;
  let dropped = 0;
  let row = 0;
  for (let i = 0; i < requests.length; i++) {
    if (starts.has(i)) {
      working++;
      booting--;
    }
    const asked = requests[i];
    const all = working * each;
    dropped += Math.max(asked - all, 0);
    if (asked * 100 > all * busy) row = Math.max(row, 0) + 1;
    else if (asked * 100 <= all * idle) row = Math.min(row, 0) - 1;
    else row = 0;
    if (row === streak && working + booting < highest) {
      starts.add(i + boot);
      booting++;
    }
    if (row === -streak && working > lowest) working--;
    row %= streak;
  }
  return [dropped, working];
}
