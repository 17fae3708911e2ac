# Asks each part how long it takes from the beginning of its call to its end, and takes the better of the two orders. O(n) time.
def when_all_know(root: "TreeNode | None") -> int:
    if not root:
        return 0
    left, right = when_all_know(root.left), when_all_know(root.right)
    call_left = root.left.val if root.left else 0
    call_right = root.right.val if root.right else 0
    return root.val + min(max(left, call_left + right), max(right, call_right + left))
