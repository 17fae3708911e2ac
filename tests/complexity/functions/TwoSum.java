// n: a table of what was seen; memory n.
import java.util.HashMap;
import java.util.Map;

class Solution {
    public long solve(int[] nums) {
        Map<Integer, Integer> seen = new HashMap<>();
        for (int i = 0; i < nums.length; i++) {
            Integer found = seen.get(-nums[i]);
            if (found != null) return found;
            seen.put(nums[i], i);
        }
        return -1;
    }
}
