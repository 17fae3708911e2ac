// The views in order, each call as late as possible. O(n + m) time, O(1) memory.
class Solution {
    public int[] callsNeeded(int[] views, int[][] outages, int age) {
        int calls = 0;
        int lost = 0;
        int last = -1;
        int next = 0;
        int down = 0;
        int up = 0;
        for (int view : views) {
            for (; next < outages.length && outages[next][0] <= view; next++) {
                if (outages[next][0] > up) down = outages[next][0];
                up = outages[next][1];
            }
            int earliest = Math.max(view - age, 0);
            if (last >= earliest) continue;
            int latest = view < up ? down - 1 : view;
            if (latest >= earliest) {
                calls++;
                last = latest;
            } else {
                lost++;
            }
        }
        return new int[] {calls, lost};
    }
}
