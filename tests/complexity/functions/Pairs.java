// n^2: all pairs.
class Solution {
    public long solve(int[] nums) {
        long close = 0;
        for (int i = 0; i < nums.length; i++) {
            for (int k = 0; k < i; k++) close += Math.abs(nums[i] - nums[k]) < 1000 ? 1 : 0;
        }
        return close;
    }
}
