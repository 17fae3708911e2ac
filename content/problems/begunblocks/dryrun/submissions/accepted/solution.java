// The jobs in the order in which they begin, and two minutes: up to which is paid, and up to which some job runs. O(n log n) time.
import java.util.Arrays;
import java.util.Comparator;

class Solution {
    public int[] rented(int[][] jobs, int block) {
        Arrays.sort(jobs, Comparator.comparingInt(job -> job[0]));
        int blocks = 0;
        int busy = 0;
        int paid = 0;
        int ran = 0;
        for (int[] job : jobs) {
            busy += Math.max(job[1], ran) - Math.max(job[0], ran);
            ran = Math.max(job[1], ran);
            if (job[1] <= paid) continue;
            int from = Math.max(job[0], paid);
            int more = (job[1] - from + block - 1) / block;
            blocks += more;
            paid = from + more * block;
        }
        return new int[] {blocks, blocks * block - busy};
    }
}
