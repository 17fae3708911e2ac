// n: adds them up; memory 1.
class Solution {
    public long solve(int[] nums) {
        long total = 0;
        for (int x : nums) total += x;
        return total;
    }
}
