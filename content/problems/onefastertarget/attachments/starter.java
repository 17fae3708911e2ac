import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.StringTokenizer;

public class Main {
    /** A build time, and the index, from 0, of the target to choose for it. */
    record Choice(long buildTime, int target) {}

    /**
     * The choice with the smallest build time. now[i] and faster[i] are the seconds of target i, today and after a week
     * of work; dependency j says that target[j] needs needed[j], both indices from 0.
     */
    static Choice bestChoice(long[] now, long[] faster, int[] needed, int[] target) {
        // Your solution goes here.
        return new Choice(0, 0);
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer line = new StringTokenizer(in.readLine());
        int n = Integer.parseInt(line.nextToken());
        int m = Integer.parseInt(line.nextToken());
        long[] now = new long[n];
        long[] faster = new long[n];
        for (int i = 0; i < n; i++) {
            line = new StringTokenizer(in.readLine());
            now[i] = Long.parseLong(line.nextToken());
            faster[i] = Long.parseLong(line.nextToken());
        }
        int[] needed = new int[m];
        int[] target = new int[m];
        for (int i = 0; i < m; i++) {
            line = new StringTokenizer(in.readLine());
            needed[i] = Integer.parseInt(line.nextToken()) - 1;
            target[i] = Integer.parseInt(line.nextToken()) - 1;
        }

        Choice best = bestChoice(now, faster, needed, target);
        System.out.println(best.buildTime() + " " + (best.target() + 1));
    }
}
