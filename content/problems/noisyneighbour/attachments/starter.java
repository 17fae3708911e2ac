import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.StringTokenizer;

public class Main {
    record Request(long arrival, int tenant, long duration) {}

    /** The longest waits in order and in turns, and how many requests start earlier and later in turns. */
    record Comparison(long longestInOrder, long longestInTurns, int earlier, int later) {}

    static Comparison compare(Request[] requests) {
        // Your solution goes here.
        return new Comparison(0, 0, 0, 0);
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        int n = Integer.parseInt(in.readLine());
        Request[] requests = new Request[n];
        for (int i = 0; i < n; i++) {
            StringTokenizer line = new StringTokenizer(in.readLine());
            long arrival = Long.parseLong(line.nextToken());
            int tenant = Integer.parseInt(line.nextToken());
            long duration = Long.parseLong(line.nextToken());
            requests[i] = new Request(arrival, tenant, duration);
        }

        Comparison result = compare(requests);
        System.out.println(result.longestInOrder() + " " + result.longestInTurns());
        System.out.println(result.earlier() + " " + result.later());
    }
}
