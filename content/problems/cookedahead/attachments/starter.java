import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.StringTokenizer;

public class Main {
    /** The smallest sum over all nights, and the room for it; null if there is no plan. */
    static long[] cookAhead(int[] meals, int[] most, int keep) {
        // Your solution goes here.
        return null;
    }

    static int[] numbers(String line, int count) {
        StringTokenizer words = new StringTokenizer(line);
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) numbers[i] = Integer.parseInt(words.nextToken());
        return numbers;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        int[] first = numbers(in.readLine(), 2);
        int[] meals = numbers(in.readLine(), first[0]);
        int[] most = numbers(in.readLine(), first[0]);

        long[] plan = cookAhead(meals, most, first[1]);
        System.out.println(plan == null ? "impossible" : plan[0] + " " + plan[1]);
    }
}
