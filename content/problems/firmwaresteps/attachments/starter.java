import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.StringTokenizer;

public class Main {
    /** The seconds and the installations of the best way; offers[i] are delta, cumulative update and image of version i + 2, or -1. */
    static long[] firmwareSteps(int k, int[][] offers) {
        // Your solution goes here.
        return new long[] {-1, 0};
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer line = new StringTokenizer(in.readLine());
        int n = Integer.parseInt(line.nextToken());
        int k = Integer.parseInt(line.nextToken());
        int[][] offers = new int[n - 1][3];
        for (int[] offer : offers) {
            line = new StringTokenizer(in.readLine());
            for (int j = 0; j < 3; j++) {
                offer[j] = Integer.parseInt(line.nextToken());
            }
        }

        long[] way = firmwareSteps(k, offers);
        System.out.println(way[0] + " " + way[1]);
    }
}
