import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.StringTokenizer;

public class Main {
    record Window(long length, long begin) {}

    /** The longest window and the smallest second at which it can begin; job i is seconds[i], costs[i]. */
    static Window longestWindow(long[] seconds, long[] costs, long day, long budget) {
        // Your solution goes here.
        return new Window(0, 0);
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer line = new StringTokenizer(in.readLine());
        int n = Integer.parseInt(line.nextToken());
        long day = Long.parseLong(line.nextToken());
        long budget = Long.parseLong(line.nextToken());
        long[] seconds = new long[n];
        long[] costs = new long[n];
        for (int i = 0; i < n; i++) {
            line = new StringTokenizer(in.readLine());
            seconds[i] = Long.parseLong(line.nextToken());
            costs[i] = Long.parseLong(line.nextToken());
        }

        Window best = longestWindow(seconds, costs, day, budget);
        System.out.println(best.length() + " " + best.begin());
    }
}
