import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.StringTokenizer;

public class Main {
    /** The number of clear minutes and of sensors that are never heard; bit m of a plan is minute m of the sensor's own clock. */
    static int[] clearMinutes(long[] plans, int[] offsets) {
        // Your solution goes here.
        return new int[] {0, 0};
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        int n = Integer.parseInt(in.readLine().trim());
        long[] plans = new long[n];
        int[] offsets = new int[n];
        for (int i = 0; i < n; i++) {
            StringTokenizer line = new StringTokenizer(in.readLine());
            plans[i] = Long.parseLong(line.nextToken());
            offsets[i] = Integer.parseInt(line.nextToken());
        }

        int[] counts = clearMinutes(plans, offsets);
        System.out.println(counts[0] + " " + counts[1]);
    }
}
