import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.StringTokenizer;

public class Main {
    /** The largest number of traces: at most x from the gateway to the cart service, at most y from there to the database. */
    static int mostTraces(int[] gateway, int[] cart, int[] database, int x, int y) {
        // Your solution goes here.
        return 0;
    }

    static int[] numbers(BufferedReader in) throws IOException {
        StringTokenizer line = new StringTokenizer(in.readLine());
        int[] values = new int[line.countTokens()];
        for (int i = 0; i < values.length; i++) values[i] = Integer.parseInt(line.nextToken());
        return values;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        in.readLine(); // the lengths of the logs
        int[] ways = numbers(in);
        int[] gateway = numbers(in);
        int[] cart = numbers(in);
        int[] database = numbers(in);

        System.out.println(mostTraces(gateway, cart, database, ways[0], ways[1]));
    }
}
