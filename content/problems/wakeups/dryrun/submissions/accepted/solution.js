// Three walks over the lists, which change numbers and links in place. O(n + m) time, O(1) memory.
function wakeUps(radio, meter, behind, slack) {
  for (let node = meter; node; node = node.next) {
    const ticks = Math.min(node.val, behind);
    node.val -= ticks;
    behind -= ticks;
  }

  const start = new ListNode(0);
  let last = start;
  while (radio && meter) {
    if (radio.val > meter.val) [radio, meter] = [meter, radio];
    meter.val -= radio.val;
    last.next = radio;
    last = radio;
    radio = radio.next;
  }
  last.next = radio ?? meter;

  for (let node = start.next; node; node = node.next) {
    let span = 0;
    while (node.next && span + node.next.val <= slack) {
      span += node.next.val;
      node.next = node.next.next;
    }
    node.val += span;
  }
  return start.next;
}
