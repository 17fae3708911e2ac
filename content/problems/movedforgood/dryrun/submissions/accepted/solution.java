// One walk from each page whose end is not known yet, and the same way once more to write the end down. O(n) time and memory.
import java.util.Arrays;

class Solution {
    public int[] straighten(int[] pages) {
        int n = pages.length;
        int[] end = new int[n + 1]; // -1: not known yet, 0: never ends
        Arrays.fill(end, -1);
        for (int page = 1; page <= n; page++) {
            if (pages[page - 1] <= 0) end[page] = page;
        }
        int[] walk = new int[n];
        for (int first = 1; first <= n; first++) {
            int steps = 0;
            int page = first;
            while (end[page] == -1) {
                end[page] = 0;
                walk[steps++] = page;
                page = pages[page - 1];
            }
            for (int i = 0; i < steps; i++) end[walk[i]] = end[page];
        }
        int[] result = new int[n];
        for (int i = 0; i < n; i++) {
            if (pages[i] != 0) result[i] = Integer.signum(pages[i]) * end[Math.abs(pages[i])];
        }
        return result;
    }
}
