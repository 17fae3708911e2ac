// Leaves out any number of nights before a full backup, since each one saves an increment.
class Solution {
    public long leastStorage(long limit, int[] fulls, int[] changes) {
        long never = 1_000_000_000_000_000_000L;
        int n = fulls.length;
        long[] best = new long[n + 1];
        long[] rest = new long[n + 1];
        rest[n] = never;
        for (int i = n - 1; i >= 0; i--) {
            best[i] = never;
            long read = fulls[i];
            for (int end = i; end < n && read <= limit; end++) {
                best[i] = Math.min(best[i], read + (end == n - 1 ? 0 : rest[end + 1]));
                if (end + 1 < n) read += changes[end + 1];
            }
            rest[i] = Math.min(best[i], rest[i + 1]);
        }
        return best[0] < never ? best[0] : -1;
    }
}
