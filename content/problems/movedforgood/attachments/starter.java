import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.StringTokenizer;

public class Main {
    /** The pages after straightening. 0 is a plain page, t a permanent redirect to page t, -t a temporary one; page 1 is at index 1. */
    static int[] straighten(int[] pages) {
        // Your solution goes here.
        return pages;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        int n = Integer.parseInt(in.readLine().trim());
        StringTokenizer line = new StringTokenizer(in.readLine());
        int[] pages = new int[n + 1];
        for (int page = 1; page <= n; page++) pages[page] = Integer.parseInt(line.nextToken());

        int[] result = straighten(pages);
        StringBuilder out = new StringBuilder();
        for (int page = 1; page <= n; page++) out.append(result[page]).append(' ');
        System.out.println(out);
    }
}
