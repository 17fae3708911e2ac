import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.StringTokenizer;

public class Main {
    /** The smallest number of messages; reading i is made[i], patience[i], a message holds at most `holds` of them. */
    static int fewestMessages(long[] made, long[] patience, int holds) {
        // Your solution goes here.
        return 0;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer line = new StringTokenizer(in.readLine());
        int n = Integer.parseInt(line.nextToken());
        int holds = Integer.parseInt(line.nextToken());
        long[] made = new long[n];
        long[] patience = new long[n];
        for (int i = 0; i < n; i++) {
            line = new StringTokenizer(in.readLine());
            made[i] = Long.parseLong(line.nextToken());
            patience[i] = Long.parseLong(line.nextToken());
        }
        System.out.println(fewestMessages(made, patience, holds));
    }
}
