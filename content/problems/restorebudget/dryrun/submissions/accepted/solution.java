// The least storage from a night on if it is a full one, by the night in which the last increment on it is. O(n²) time, O(n) memory.
class Solution {
    public long leastStorage(long limit, int[] fulls, int[] changes) {
        long never = 1_000_000_000_000_000_000L;
        int n = fulls.length;
        long[] best = new long[n + 1];
        long[] rest = new long[n + 1];
        best[n] = never;
        for (int i = n - 1; i >= 0; i--) {
            best[i] = never;
            long read = fulls[i];
            for (int end = i; end < n && read <= limit; end++) {
                best[i] = Math.min(best[i], read + rest[end + 1]);
                if (end + 1 < n) read += changes[end + 1];
            }
            rest[i] = Math.min(best[i], best[i + 1]);
        }
        return best[0] < never ? best[0] : -1;
    }
}
