import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.StringTokenizer;

public class Main {
    /** The smallest number of calls, and the number of lost views. In an outage the provider is out from [0] on, and back at [1]. */
    static int[] callsNeeded(int[] views, int[][] outages, int age) {
        // Your solution goes here.
        return new int[] {0, 0};
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer line = new StringTokenizer(in.readLine());
        int[] views = new int[Integer.parseInt(line.nextToken())];
        int[][] outages = new int[Integer.parseInt(line.nextToken())][2];
        int age = Integer.parseInt(line.nextToken());
        line = new StringTokenizer(in.readLine());
        for (int i = 0; i < views.length; i++) views[i] = Integer.parseInt(line.nextToken());
        for (int[] outage : outages) {
            line = new StringTokenizer(in.readLine());
            outage[0] = Integer.parseInt(line.nextToken());
            outage[1] = Integer.parseInt(line.nextToken());
        }

        int[] result = callsNeeded(views, outages, age);
        System.out.println(result[0] + " " + result[1]);
    }
}
