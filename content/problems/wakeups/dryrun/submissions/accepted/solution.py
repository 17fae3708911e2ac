# Three walks over the lists, which change numbers and links in place. O(n + m) time, O(1) memory.
def wake_ups(radio: "ListNode | None", meter: "ListNode | None", behind: int, slack: int) -> "ListNode | None":
    node = meter
    while node:
        ticks = min(node.val, behind)
        node.val -= ticks
        behind -= ticks
        node = node.next

    last = start = ListNode()
    while radio and meter:
        if radio.val > meter.val:
            radio, meter = meter, radio
        meter.val -= radio.val
        last.next = radio
        last, radio = radio, radio.next
    last.next = radio or meter

    node = start.next
    while node:
        span = 0
        while node.next and span + node.next.val <= slack:
            span += node.next.val
            node.next = node.next.next
        node.val += span
        node = node.next
    return start.next
