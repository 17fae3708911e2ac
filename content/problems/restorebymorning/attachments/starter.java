import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.StringTokenizer;

public class Main {
    /** The fewest gigabytes that are written; night i has size[i], of which changed[i] have changed. */
    static long leastWritten(long[] size, long[] changed, int files, long limit) {
        // Your solution goes here.
        return 0;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer line = new StringTokenizer(in.readLine());
        int n = Integer.parseInt(line.nextToken());
        int files = Integer.parseInt(line.nextToken());
        long limit = Long.parseLong(line.nextToken());
        long[] size = new long[n];
        long[] changed = new long[n];
        for (int i = 0; i < n; i++) {
            line = new StringTokenizer(in.readLine());
            size[i] = Long.parseLong(line.nextToken());
            changed[i] = Long.parseLong(line.nextToken());
        }
        System.out.println(leastWritten(size, changed, files, limit));
    }
}
