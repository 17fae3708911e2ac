// The jobs in the order in which they begin, and two minutes: up to which is paid, and up to which some job runs. O(n log n) time.
function rented(jobs, block) {
  let [blocks, busy, paid, ran] = [0, 0, 0, 0];
  for (const [start, end] of [...jobs].sort(([one], [other]) => one - other)) {
    busy += Math.max(end, ran) - Math.max(start, ran);
    ran = Math.max(end, ran);
    if (end <= paid) continue;
    const from = Math.max(start, paid);
    const more = Math.ceil((end - from) / block);
    blocks += more;
    paid = from + more * block;
  }
  return [blocks, blocks * block - busy];
}
