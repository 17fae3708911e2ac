import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.StringTokenizer;

public class Main {
    /** The smallest sum of penalties; the window of server i goes from first[i] to last[i], and at most `most` are patched in a night. */
    static long leastPenalty(int[] first, int[] last, long[] penalty, int nights, int most) {
        // Your solution goes here.
        return 0;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer line = new StringTokenizer(in.readLine());
        int n = Integer.parseInt(line.nextToken());
        int nights = Integer.parseInt(line.nextToken());
        int most = Integer.parseInt(line.nextToken());
        int[] first = new int[n];
        int[] last = new int[n];
        long[] penalty = new long[n];
        for (int i = 0; i < n; i++) {
            line = new StringTokenizer(in.readLine());
            first[i] = Integer.parseInt(line.nextToken());
            last[i] = Integer.parseInt(line.nextToken());
            penalty[i] = Long.parseLong(line.nextToken());
        }
        System.out.println(leastPenalty(first, last, penalty, nights, most));
    }
}
