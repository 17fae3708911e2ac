// For each pair of prefixes, the least effort with a hunk open and with none. O(n m) time and memory.
class Solution {
    public int leastEffort(int[] before, int[] after, int hunk) {
        int n = before.length;
        int m = after.length;
        int never = 1_000_000;
        int[][] closed = new int[n + 1][m + 1];
        int[][] open = new int[n + 1][m + 1];
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j <= m; j++) {
                closed[i][j] = i + j == 0 ? 0 : never;
                open[i][j] = hunk + i + j;
                if (i == 0 || j == 0) continue;
                open[i][j] = 1 + Math.min(open[i - 1][j], open[i][j - 1]);
                if (before[i - 1] != after[j - 1]) continue;
                boolean blank = before[i - 1] == 0;
                closed[i][j] = blank ? closed[i - 1][j - 1] : Math.min(closed[i - 1][j - 1], open[i - 1][j - 1]);
                open[i][j] = Math.min(open[i][j], blank ? open[i - 1][j - 1] : closed[i][j] + hunk);
            }
        }
        return Math.min(closed[n][m], open[n][m]);
    }
}
