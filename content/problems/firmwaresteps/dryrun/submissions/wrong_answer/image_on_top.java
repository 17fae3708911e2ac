// Adds the image to the way to the version before, as if it were a delta.
class Solution {
    private static final long NONE = Long.MAX_VALUE / 2;

    private static long then(long way, int seconds) {
        return seconds == -1 ? NONE : Math.min(NONE, way + seconds * 100000L + 1);
    }

    public long[] firmwareSteps(int k, int[] deltas, int[] cumulatives, int[] images) {
        long before = 0;
        long milestone = 0;
        for (int i = 0; i < deltas.length; i++) {
            before = Math.min(then(before, deltas[i]), Math.min(then(milestone, cumulatives[i]), then(before, images[i])));
            if ((i + 1) % k == 0) milestone = before;
        }
        return before >= NONE ? new long[] {-1, 0} : new long[] {before / 100000, before % 100000};
    }
}
