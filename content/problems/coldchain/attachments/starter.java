import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.StringTokenizer;

public class Main {
    /** The minutes at which a batch is spoiled; reports[0] is that of minute 1, and null when there is none. */
    static List<Integer> spoiledMinutes(Integer[] reports, int length, int harmless, int limit) {
        // Your solution goes here.
        return List.of();
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer line = new StringTokenizer(in.readLine());
        Integer[] reports = new Integer[Integer.parseInt(line.nextToken())];
        int length = Integer.parseInt(line.nextToken());
        int harmless = Integer.parseInt(line.nextToken());
        int limit = Integer.parseInt(line.nextToken());
        line = new StringTokenizer(in.readLine());
        for (int i = 0; i < reports.length; i++) {
            String word = line.nextToken();
            reports[i] = word.equals("-") ? null : Integer.valueOf(word);
        }

        List<Integer> spoiled = spoiledMinutes(reports, length, harmless, limit);
        StringBuilder out = new StringBuilder();
        out.append(spoiled.size()).append('\n');
        for (int minute : spoiled) out.append(minute).append('\n');
        System.out.print(out);
    }
}
