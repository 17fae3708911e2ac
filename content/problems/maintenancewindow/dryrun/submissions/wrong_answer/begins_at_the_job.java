// Lets the window begin in the second of the job before it.
class Solution {
    public long[] longestWindow(int[] seconds, int[] costs, int day, long budget) {
        long total = 0;
        for (int cost : costs) total += cost;
        if (total <= budget) return new long[] {day, 0};
        int n = seconds.length;
        long longest = 0, earliest = 0;
        long spent = 0; // on the jobs before + 1 ... after - 1; job i + n is job i one day later
        int after = 1;
        for (int before = 0; before < n; before++) {
            while (spent + costs[after % n] <= budget) spent += costs[after++ % n];
            long end = (long) seconds[after % n] + (after >= n ? day : 0);
            long length = end - seconds[before] - 1;
            long begin = seconds[before] % day;
            if (length > longest || (length == longest && begin < earliest)) {
                longest = length;
                earliest = begin;
            }
            if (after == before + 1) after++; // nothing was taken in
            else spent -= costs[(before + 1) % n];
        }
        return new long[] {longest, earliest};
    }
}
