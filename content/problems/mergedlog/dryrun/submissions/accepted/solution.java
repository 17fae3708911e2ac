// For each number of lines of the first service, the fewest lines of the second. O(|merged| · |first|) time.
import java.util.Arrays;

class Solution {
    private static final int NEVER = 1_000_000;

    private static int[][] nextLines(String log) {
        int[][] next = new int[log.length() + 1][26];
        Arrays.fill(next[log.length()], NEVER);
        for (int i = log.length(); i > 0; i--) {
            next[i - 1] = next[i].clone();
            next[i - 1][log.charAt(i - 1) - 'a'] = i;
        }
        return next;
    }

    public int[] mergedLog(String first, String second, String merged) {
        int[][] nextFirst = nextLines(first);
        int[][] nextSecond = nextLines(second);
        int[] fewest = new int[first.length() + 1];
        Arrays.fill(fewest, NEVER);
        fewest[0] = 0;
        int explained = 0;
        int written = 0;
        for (char message : merged.toCharArray()) {
            int[] then = new int[fewest.length];
            Arrays.fill(then, NEVER);
            int least = NEVER;
            for (int i = 0; i < fewest.length; i++) {
                if (fewest[i] == NEVER) continue;
                int byFirst = nextFirst[i][message - 'a'];
                int bySecond = nextSecond[fewest[i]][message - 'a'];
                then[i] = Math.min(then[i], bySecond);
                if (byFirst != NEVER) then[byFirst] = Math.min(then[byFirst], fewest[i]);
                least = Math.min(least, Math.min(i + bySecond, byFirst + fewest[i]));
            }
            if (least == NEVER) break;
            explained++;
            written = least;
            fewest = then;
        }
        return new int[] {explained, written};
    }
}
