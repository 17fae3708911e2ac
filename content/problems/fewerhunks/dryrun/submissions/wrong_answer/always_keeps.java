// Keeps two lines whenever they are equal, as one may when only changed lines count.
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
                if (before[i - 1] != after[j - 1]) {
                    open[i][j] = 1 + Math.min(open[i - 1][j], open[i][j - 1]);
                } else if (before[i - 1] == 0) {
                    closed[i][j] = closed[i - 1][j - 1];
                    open[i][j] = open[i - 1][j - 1];
                } else {
                    closed[i][j] = Math.min(closed[i - 1][j - 1], open[i - 1][j - 1]);
                    open[i][j] = closed[i][j] + hunk;
                }
            }
        }
        return Math.min(closed[n][m], open[n][m]);
    }
}
