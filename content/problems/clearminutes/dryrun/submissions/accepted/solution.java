// Two sets of minutes in 60 bits each, and a second pass that asks each sensor for a clear minute. O(n) time, O(1) memory.
class Solution {
    private static long turned(long plan, int offset) {
        return (plan << offset | plan >>> (60 - offset)) & ((1L << 60) - 1);
    }

    public int[] clearMinutes(long[] plans, int[] offsets) {
        long once = 0;
        long twice = 0;
        for (int i = 0; i < plans.length; i++) {
            long plan = turned(plans[i], offsets[i]);
            twice |= once & plan;
            once |= plan;
        }
        int unheard = 0;
        for (int i = 0; i < plans.length; i++) {
            if ((turned(plans[i], offsets[i]) & once & ~twice) == 0) unheard++;
        }
        return new int[] {Long.bitCount(once & ~twice), unheard};
    }
}
