# Joins in place, walks once to find the block, and puts in one node at most. O(n) time, O(1) memory.
def allocate(head: "ListNode | None", request: int, smallest: int, start: int) -> "ListNode | None":
    node = head
    while node:
        following = node.next
        if node.val < 0 and following and following.val < 0:
            node.val += following.val
            node.next = following.next
        else:
            node = following

    found, end, node = None, 0, head
    while node:
        end += abs(node.val)
        if -node.val >= request:
            found = node if end > start else found or node
            if end > start:
                break
        node = node.next

    if found:
        rest = -found.val - request
        if rest >= smallest:
            found.val = request
            found.next = ListNode(-rest, found.next)
        else:
            found.val = -found.val
    return head
