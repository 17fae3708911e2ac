// Measures every part once, level by level from below, and then hands out widths with a stack, so that no call goes deep. O(n) time.
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class Solution {
    record Needs(long smallest, long across) {}

    record Open(TreeNode part, long columns) {}

    private final Map<TreeNode, Needs> needs = new HashMap<>();

    public List<Integer> paneWidths(TreeNode root, int width) {
        List<TreeNode> parts = new ArrayList<>(List.of(root));
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).left != null) parts.add(parts.get(i).left);
            if (parts.get(i).right != null) parts.add(parts.get(i).right);
        }
        for (int i = parts.size() - 1; i >= 0; i--) needs.put(parts.get(i), measured(parts.get(i)));

        List<Integer> widths = new ArrayList<>();
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open(root, Math.max(width, needs.get(root).smallest)));
        while (!open.isEmpty()) {
            Open next = open.pop();
            TreeNode left = next.part.left;
            TreeNode right = next.part.right;
            long forLeft = next.columns;
            long forRight = next.columns;
            if (left == null && right == null) widths.add((int) next.columns);
            if (left != null && right != null && next.part.val == 0) {
                long shared = next.columns - 1;
                long share = shared * needs.get(left).across / needs.get(next.part).across;
                forLeft = Math.min(Math.max(share, needs.get(left).smallest), shared - needs.get(right).smallest);
                forRight = shared - forLeft;
            }
            if (right != null) open.push(new Open(right, forRight));
            if (left != null) open.push(new Open(left, forLeft));
        }
        return widths;
    }

    private Needs measured(TreeNode part) {
        if (part.left == null && part.right == null) return new Needs(part.val, 1);
        if (part.left == null) return needs.get(part.right);
        if (part.right == null) return needs.get(part.left);
        Needs left = needs.get(part.left);
        Needs right = needs.get(part.right);
        if (part.val == 0) return new Needs(left.smallest + 1 + right.smallest, left.across + right.across);
        return new Needs(Math.max(left.smallest, right.smallest), Math.max(left.across, right.across));
    }
}
