import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.StringTokenizer;

public class Main {
    /** The time around which the runs crowd; the first ones warm the machine up. */
    static int typicalTime(int[] times, int warmup) {
        // Your solution goes here.
        return 0;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer line = new StringTokenizer(in.readLine());
        int n = Integer.parseInt(line.nextToken());
        int warmup = Integer.parseInt(line.nextToken());
        line = new StringTokenizer(in.readLine());
        int[] times = new int[n];
        for (int i = 0; i < n; i++) times[i] = Integer.parseInt(line.nextToken());

        System.out.println(typicalTime(times, warmup));
    }
}
