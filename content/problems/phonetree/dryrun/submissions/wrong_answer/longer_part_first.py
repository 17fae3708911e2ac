# Calls first whose part takes longer in all, call included.
def when_all_know(root: "TreeNode | None") -> int:
    if not root:
        return 0
    parts = [(when_all_know(child), child.val if child else 0) for child in (root.left, root.right)]
    (first, call), (last, _) = sorted(parts, reverse=True)
    return root.val + max(first, call + last)
