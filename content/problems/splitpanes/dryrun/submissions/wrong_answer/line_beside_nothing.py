# A line, and a column for it, in each split of parts next to each other, also when one of them was closed.
def pane_widths(root: "TreeNode | None", width: int) -> list[int]:
    def measure(part):
        """Notes the smallest width and the panes across in the part itself."""
        parts = [child for child in (part.left, part.right) if child]
        for child in parts:
            measure(child)
        if not parts:
            part.smallest, part.across = part.val, 1
        elif part.val == 0:
            part.smallest = sum(child.smallest for child in parts) + 1
            part.across = sum(child.across for child in parts)
        else:
            part.smallest = max(child.smallest for child in parts)
            part.across = max(child.across for child in parts)

    def hand_out(part, columns):
        left, right = part.left, part.right
        if not left and not right:
            widths.append(columns)
        elif left and right and part.val == 0:
            shared = columns - 1
            share = max(shared * left.across // part.across, left.smallest)
            share = min(share, shared - right.smallest)
            hand_out(left, share)
            hand_out(right, shared - share)
        else:
            for child in (left, right):
                if child:
                    hand_out(child, columns - (part.val == 0))

    widths: list[int] = []
    measure(root)
    hand_out(root, max(width, root.smallest))
    return widths
