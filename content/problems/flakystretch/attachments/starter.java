import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.StringTokenizer;

public class Main {
    record Entry(int commit, int test, boolean passed) {}

    record Stretch(int length, int first) {}

    /** The longest stretch with at most that many flaky tests; entries are numbered from 1. */
    static Stretch longestStretch(Entry[] entries, int most) {
        // Your solution goes here.
        return new Stretch(0, 1);
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer line = new StringTokenizer(in.readLine());
        int n = Integer.parseInt(line.nextToken());
        int most = Integer.parseInt(line.nextToken());
        Entry[] entries = new Entry[n];
        for (int i = 0; i < n; i++) {
            line = new StringTokenizer(in.readLine());
            int commit = Integer.parseInt(line.nextToken());
            int test = Integer.parseInt(line.nextToken());
            entries[i] = new Entry(commit, test, line.nextToken().equals("pass"));
        }

        Stretch best = longestStretch(entries, most);
        System.out.println(best.length() + " " + best.first());
    }
}
