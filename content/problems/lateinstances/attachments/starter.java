import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Arrays;

public class Main {
    /** How many requests are dropped, and how many instances work after the last minute. */
    static long[] lateInstances(int lowest, int highest, int capacity, int busy, int idle, int streak, int boot, int[] requests) {
        // Your solution goes here.
        return new long[] {0, lowest};
    }

    static int[] numbers(BufferedReader in) throws IOException {
        return Arrays.stream(in.readLine().trim().split(" ")).mapToInt(Integer::parseInt).toArray();
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        int[] rules = numbers(in);
        long[] result = lateInstances(rules[1], rules[2], rules[3], rules[4], rules[5], rules[6], rules[7], numbers(in));
        System.out.println(result[0] + " " + result[1]);
    }
}
