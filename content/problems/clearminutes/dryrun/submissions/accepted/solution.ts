// Counts the senders of each minute, and asks each sensor for a minute with one. O(60 n) time and memory.
function clearMinutes(plans: bigint[], offsets: number[]): [number, number] {
  const real: number[][] = plans.map((plan, i) => {
    const digits = plan.toString(2);
    const minutes: number[] = [];
    for (let m = 0; m < digits.length; m++) {
      if (digits[digits.length - 1 - m] === '1') minutes.push((m + offsets[i]) % 60);
    }
    return minutes;
  });
  const senders: number[] = new Array(60).fill(0);
  for (const minutes of real) for (const minute of minutes) senders[minute]++;
  const clear = senders.filter((count) => count === 1).length;
  return [clear, real.filter((minutes) => !minutes.some((minute) => senders[minute] === 1)).length];
}
