// From the last day to the first; the sum of the next days' meals tells whether something is too late. O(n) time, O(1) memory.
class Solution {
    public long[] cookAhead(int[] meals, int[] most, int days) {
        int n = meals.length;
        long missing = 0;
        long near = 0;
        long nights = 0;
        long room = 0;
        for (int day = n - 1; day >= 0; day--) {
            missing = Math.max(missing + meals[day] - most[day], 0);
            near += meals[day] - (day + days < n ? meals[day + days] : 0);
            if (missing > near) return null;
            nights += missing;
            room = Math.max(room, missing);
        }
        return missing > 0 ? null : new long[] {nights, room};
    }
}
