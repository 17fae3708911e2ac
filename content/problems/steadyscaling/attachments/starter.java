import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.StringTokenizer;

public class Main {
    /** How often the number of running instances changes, and the instance-seconds. At second times[i], counts[i] are recommended. */
    static long[] run(int[] times, int[] counts, int running, int up, int down, int step) {
        // Your solution goes here.
        return new long[] {0, 0};
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer line = new StringTokenizer(in.readLine());
        int n = Integer.parseInt(line.nextToken());
        int running = Integer.parseInt(line.nextToken());
        int up = Integer.parseInt(line.nextToken());
        int down = Integer.parseInt(line.nextToken());
        int step = Integer.parseInt(line.nextToken());
        int[] times = new int[n];
        int[] counts = new int[n];
        for (int i = 0; i < n; i++) {
            line = new StringTokenizer(in.readLine());
            times[i] = Integer.parseInt(line.nextToken());
            counts[i] = Integer.parseInt(line.nextToken());
        }

        long[] result = run(times, counts, running, up, down, step);
        System.out.println(result[0] + " " + result[1]);
    }
}
