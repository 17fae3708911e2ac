import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

public class Main {
    /** The packets that are sent again, in ascending order; bit i of b[k] is packet a[k] - 1 - i. */
    static List<Integer> sentAgain(int[] a, long[] b) {
        // Your solution goes here.
        return new ArrayList<>();
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        int n = Integer.parseInt(in.readLine().trim());
        int[] a = new int[n];
        long[] b = new long[n];
        for (int i = 0; i < n; i++) {
            StringTokenizer line = new StringTokenizer(in.readLine());
            a[i] = Integer.parseInt(line.nextToken());
            b[i] = Long.parseLong(line.nextToken());
        }

        List<Integer> again = sentAgain(a, b);
        StringBuilder out = new StringBuilder().append(again.size()).append('\n');
        for (int packet : again) out.append(packet).append(' ');
        System.out.println(out);
    }
}
