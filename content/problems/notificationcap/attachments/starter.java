import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.StringTokenizer;

public class Main {
    /**
     * The largest total value of notifications of which no three are sent within less than cap seconds; notification i
     * is time[i], value[i].
     */
    static long largestValue(long[] time, long[] value, long cap) {
        // Your solution goes here.
        return 0;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer line = new StringTokenizer(in.readLine());
        int n = Integer.parseInt(line.nextToken());
        long cap = Long.parseLong(line.nextToken());
        long[] time = new long[n];
        long[] value = new long[n];
        for (int i = 0; i < n; i++) {
            line = new StringTokenizer(in.readLine());
            time[i] = Long.parseLong(line.nextToken());
            value[i] = Long.parseLong(line.nextToken());
        }
        System.out.println(largestValue(time, value, cap));
    }
}
