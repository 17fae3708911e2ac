# Begins with the first block that begins at unit start or behind it.
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
        begin, end = end, end + abs(node.val)
        if -node.val >= request:
            found = node if begin >= start else found or node
            if begin >= start:
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
