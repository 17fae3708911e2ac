// Turns within the 64 bits of the type: what leaves the hour at its end comes back four minutes late.
class Solution {
    public int[] clearMinutes(long[] plans, int[] offsets) {
        long once = 0;
        long twice = 0;
        for (int i = 0; i < plans.length; i++) {
            long plan = Long.rotateLeft(plans[i], offsets[i]);
            twice |= once & plan;
            once |= plan;
        }
        int unheard = 0;
        for (int i = 0; i < plans.length; i++) {
            if ((Long.rotateLeft(plans[i], offsets[i]) & once & ~twice) == 0) unheard++;
        }
        return new int[] {Long.bitCount(once & ~twice), unheard};
    }
}
