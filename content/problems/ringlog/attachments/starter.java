import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.StringTokenizer;

public class Main {
    record Answer(int count, int slot) {}

    /** For each question how many entries have a time from begins[i] to ends[i], and the slot of the oldest one, or -1. */
    static Answer[] findEntries(long[] ring, long[] begins, long[] ends) {
        // Your solution goes here.
        Answer[] answers = new Answer[begins.length];
        Arrays.fill(answers, new Answer(0, -1));
        return answers;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer line = new StringTokenizer(in.readLine());
        int n = Integer.parseInt(line.nextToken());
        int q = Integer.parseInt(line.nextToken());
        line = new StringTokenizer(in.readLine());
        long[] ring = new long[n];
        for (int i = 0; i < n; i++) ring[i] = Long.parseLong(line.nextToken());
        long[] begins = new long[q];
        long[] ends = new long[q];
        for (int i = 0; i < q; i++) {
            line = new StringTokenizer(in.readLine());
            begins[i] = Long.parseLong(line.nextToken());
            ends[i] = Long.parseLong(line.nextToken());
        }

        StringBuilder out = new StringBuilder();
        for (Answer answer : findEntries(ring, begins, ends)) {
            out.append(answer.count()).append(' ').append(answer.slot()).append('\n');
        }
        System.out.print(out);
    }
}
