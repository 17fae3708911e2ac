// Joins in place, walks once to find the block, and puts in one node at most. O(n) time, O(1) memory.
function allocate(head: ListNode | null, request: number, smallest: number, start: number): ListNode | null {
  for (let node = head; node; node = node.next) {
    while (node.val < 0 && node.next && node.next.val < 0) {
      node.val += node.next.val;
      node.next = node.next.next;
    }
  }
  let found: ListNode | null = null;
  let end = 0;
  for (let node = head; node && end <= start; node = node.next) {
    end += Math.abs(node.val);
    if (end <= start) {
      if (-node.val >= request) found ??= node;
      continue;
    }
    let behind: ListNode | null = node;
    while (behind && -behind.val < request) behind = behind.next;
    found = behind ?? found;
  }
  if (!found) return head;
  const rest = -found.val - request;
  if (rest >= smallest) {
    found.next = new ListNode(-rest, found.next);
    found.val = request;
  } else {
    found.val = -found.val;
  }
  return head;
}
