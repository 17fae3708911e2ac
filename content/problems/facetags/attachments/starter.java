import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.StringTokenizer;

public class Main {
    /** Where each tag (x, y) is after all edits, and (-1, -1) for one that was cut off. */
    static int[][] faceTags(int width, int height, String edits, int[][] tags) {
        // Your solution goes here.
        return tags;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer line = new StringTokenizer(in.readLine());
        int width = Integer.parseInt(line.nextToken());
        int height = Integer.parseInt(line.nextToken());
        int[][] tags = new int[Integer.parseInt(line.nextToken())][2];
        String edits = in.readLine().trim();
        for (int[] tag : tags) {
            line = new StringTokenizer(in.readLine());
            tag[0] = Integer.parseInt(line.nextToken());
            tag[1] = Integer.parseInt(line.nextToken());
        }

        StringBuilder out = new StringBuilder();
        for (int[] tag : faceTags(width, height, edits, tags)) {
            out.append(tag[0]).append(' ').append(tag[1]).append('\n');
        }
        System.out.print(out);
    }
}
