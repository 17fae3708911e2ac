import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.StringTokenizer;

public class Main {
    /** The run in which each request is merged, from 1. */
    static int[] mergingRuns(int[] faults, int largest) {
        // Your solution goes here.
        return new int[faults.length];
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer line = new StringTokenizer(in.readLine());
        int n = Integer.parseInt(line.nextToken());
        int largest = Integer.parseInt(line.nextToken());
        line = new StringTokenizer(in.readLine());
        int[] faults = new int[n];
        for (int i = 0; i < n; i++) faults[i] = Integer.parseInt(line.nextToken());

        StringBuilder out = new StringBuilder();
        for (int run : mergingRuns(faults, largest)) out.append(run).append('\n');
        System.out.print(out);
    }
}
