// Always calls to the left first.
class Solution {
    public long whenAllKnow(TreeNode root) {
        if (root == null) return 0;
        long call = root.left == null ? 0 : root.left.val;
        return root.val + Math.max(whenAllKnow(root.left), call + whenAllKnow(root.right));
    }
}
