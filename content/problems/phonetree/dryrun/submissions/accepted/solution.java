// Walks level by level and then back, from the last person to the first, so that no call goes deep. O(n) time and memory.
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class Solution {
    public long whenAllKnow(TreeNode root) {
        List<TreeNode> people = new ArrayList<>(List.of(root));
        for (int i = 0; i < people.size(); i++) {
            TreeNode person = people.get(i);
            if (person.left != null) people.add(person.left);
            if (person.right != null) people.add(person.right);
        }
        Map<TreeNode, Long> whole = new HashMap<>();
        for (int i = people.size() - 1; i >= 0; i--) {
            TreeNode person = people.get(i);
            long left = whole.getOrDefault(person.left, 0L);
            long right = whole.getOrDefault(person.right, 0L);
            long leftFirst = Math.max(left, call(person.left) + right);
            long rightFirst = Math.max(right, call(person.right) + left);
            whole.put(person, person.val + Math.min(leftFirst, rightFirst));
        }
        return whole.get(root);
    }

    private static long call(TreeNode person) {
        return person == null ? 0 : person.val;
    }
}
