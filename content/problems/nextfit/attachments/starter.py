import sys


class Node:
    """A used block of k units is k, a free one is -k."""

    def __init__(self, block, following):
        self.block = block
        self.next = following


def allocate(head, request, smallest, start):
    """The list after the request."""
    # Your solution goes here.
    return head


def main():
    _, request, smallest, start, *blocks = map(int, sys.stdin.read().split())
    head = None
    for block in reversed(blocks):
        head = Node(block, head)

    node = allocate(head, request, smallest, start)
    words = []
    while node:
        words.append(str(node.block))
        node = node.next
    print(" ".join(words))


main()
