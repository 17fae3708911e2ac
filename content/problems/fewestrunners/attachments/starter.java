import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.StringTokenizer;

public class Main {
    /** The smallest number of runners with which no job waits longer than maxWait; job i is queued[i], duration[i]. */
    static int fewestRunners(long[] queued, long[] duration, long maxWait, long cleanup) {
        // Your solution goes here.
        return 0;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer line = new StringTokenizer(in.readLine());
        int n = Integer.parseInt(line.nextToken());
        long maxWait = Long.parseLong(line.nextToken());
        long cleanup = Long.parseLong(line.nextToken());
        long[] queued = new long[n];
        long[] duration = new long[n];
        for (int i = 0; i < n; i++) {
            line = new StringTokenizer(in.readLine());
            queued[i] = Long.parseLong(line.nextToken());
            duration[i] = Long.parseLong(line.nextToken());
        }
        System.out.println(fewestRunners(queued, duration, maxWait, cleanup));
    }
}
